package org.entente.stakeholders;

import org.entente.web.Doorway;
import org.springframework.stereotype.Component;

@Component
class AccreditationsDoor implements Doorway {

    @Override
    public String path() {
        return "/accreditations";
    }

    @Override
    public String key() {
        return "stakeholders.door";
    }

    @Override
    public int order() {
        return 85;
    }
}
