package org.entente.consultations;

import org.entente.web.Doorway;
import org.springframework.stereotype.Component;

@Component
class ReportsDoor implements Doorway {

    @Override
    public String path() {
        return "/reports";
    }

    @Override
    public String key() {
        return "consultations.reports";
    }

    @Override
    public int order() {
        return 30;
    }
}
