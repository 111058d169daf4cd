package org.entente.consultations;

import java.util.List;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;

/** What another room knows of a statement, told on the statement's page; rooms answer as beans. */
public interface OnStatement {

    /** Only what this reader may read. */
    List<Fact> facts(Statement statement, Ui ui);

    /** What this reader may do with it in that room. */
    List<Link> acts(Statement statement, Ui ui);

    /**
     * One line among the statement's facts.
     *
     * @param path where it leads, without language, or the whole address of another site; null where nowhere
     */
    record Fact(String label, String text, @Nullable String path) {

        /** To another site. */
        public boolean leadsElsewhere() {
            return path != null && path.startsWith("https://");
        }
    }

    /** A way to a page of that room, without language. */
    record Link(String path, String text) {}
}
