package org.entente.search;

import org.springframework.context.ApplicationContext;

/** In tests no index follows by itself: whoever wants to find something brings it up to date. */
public final class IndexNow {

    private IndexNow() {}

    public static void of(ApplicationContext house) {
        house.getBean(Catalogue.class).catchUp();
    }
}
