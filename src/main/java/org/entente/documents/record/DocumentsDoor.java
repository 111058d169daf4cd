package org.entente.documents.record;

import org.entente.web.Doorway;
import org.springframework.stereotype.Component;

@Component
class DocumentsDoor implements Doorway {

    @Override
    public String path() {
        return "/documents";
    }

    @Override
    public String key() {
        return "documents.door";
    }

    @Override
    public int order() {
        return 40;
    }
}
