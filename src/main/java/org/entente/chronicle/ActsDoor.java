package org.entente.chronicle;

import org.entente.web.Doorway;
import org.entente.web.Reader;
import org.springframework.stereotype.Component;

@Component
class ActsDoor implements Doorway {

    @Override
    public String path() {
        return "/acts";
    }

    @Override
    public String key() {
        return "chronicle.acts";
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
