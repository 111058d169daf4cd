package org.entente.process;

import org.entente.web.Doorway;
import org.springframework.stereotype.Component;

@Component
class ElementsDoor implements Doorway {

    @Override
    public String path() {
        return "/elements";
    }

    @Override
    public String key() {
        return "process.elements";
    }

    @Override
    public int order() {
        return 80;
    }
}
