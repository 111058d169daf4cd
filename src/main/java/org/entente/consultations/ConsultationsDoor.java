package org.entente.consultations;

import org.entente.web.Doorway;
import org.springframework.stereotype.Component;

@Component
class ConsultationsDoor implements Doorway {

    @Override
    public String path() {
        return "/consultations";
    }

    @Override
    public String key() {
        return "consultations.door";
    }

    @Override
    public int order() {
        return 10;
    }
}
