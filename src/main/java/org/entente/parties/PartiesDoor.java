package org.entente.parties;

import org.entente.web.Doorway;
import org.springframework.stereotype.Component;

@Component
class PartiesDoor implements Doorway {

    @Override
    public String path() {
        return "/parties";
    }

    @Override
    public String key() {
        return "parties.door";
    }

    @Override
    public int order() {
        return 90;
    }
}
