package org.entente.negotiation;

import org.entente.web.Doorway;
import org.springframework.stereotype.Component;

@Component
class TextsDoor implements Doorway {

    @Override
    public String path() {
        return "/texts";
    }

    @Override
    public String key() {
        return "negotiation.door";
    }

    @Override
    public int order() {
        return 8;
    }
}
