package org.entente.process.bodies;

import org.entente.web.Doorway;
import org.springframework.stereotype.Component;

@Component
class BodiesDoor implements Doorway {

    @Override
    public String path() {
        return "/processes";
    }

    @Override
    public String key() {
        return "bodies.door";
    }

    @Override
    public int order() {
        return 8;
    }
}
