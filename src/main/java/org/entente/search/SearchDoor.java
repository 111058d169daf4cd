package org.entente.search;

import org.entente.web.Doorway;
import org.springframework.stereotype.Component;

@Component
class SearchDoor implements Doorway {

    @Override
    public String path() {
        return "/search";
    }

    @Override
    public String key() {
        return "search.door";
    }

    @Override
    public int order() {
        return 5;
    }
}
