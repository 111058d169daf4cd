package org.entente.identity;

import org.entente.web.Doorway;
import org.entente.web.Reader;
import org.springframework.stereotype.Component;

@Component
class PersonsDoor implements Doorway {

    @Override
    public String path() {
        return "/persons";
    }

    @Override
    public String key() {
        return "identity.door";
    }

    @Override
    public int order() {
        return 95;
    }

    @Override
    public boolean isOpenTo(Reader reader) {
        return reader.keepsAccounts();
    }
}
