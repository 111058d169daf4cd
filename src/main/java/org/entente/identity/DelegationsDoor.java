package org.entente.identity;

import org.entente.web.Doorway;
import org.entente.web.Reader;
import org.springframework.stereotype.Component;

@Component
class DelegationsDoor implements Doorway {

    @Override
    public String path() {
        return "/delegations";
    }

    @Override
    public String key() {
        return "identity.delegations";
    }

    @Override
    public int order() {
        return 94;
    }

    @Override
    public boolean isOpenTo(Reader reader) {
        return !reader.isGuest();
    }
}
