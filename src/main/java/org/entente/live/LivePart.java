package org.entente.live;

import gg.jte.models.runtime.JteModel;
import java.util.UUID;
import org.entente.web.Audience;
import org.entente.web.Reader;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;

/**
 * A part of a page that changes while the page is open; each kind answers as a bean. It is the same for all who may see it,
 * so that it is rendered once for each language: what is one reader's own is another part, or none.
 *
 * <p>The page says {@code live = true} to its frame, and puts {@code <section data-live="kind:id">} around what {@link #show}
 * gives. In it, {@code data-live-say} brings the words that are said when they change, and {@code data-live-page} a state of the
 * page: where that changes, the whole page is asked for, with what stands around the part. What has an {@code id} keeps it,
 * and so the focus of whoever is at it.
 */
public interface LivePart {

    /** Lasting and short, such as {@code speakers}. */
    String kind();

    /** Who may see it now; asked again whenever it is sent. */
    Audience audience(UUID of);

    /** The party that may see it whatever the audience; none where it is nobody's own. */
    default @Nullable UUID owner(UUID of) {
        return null;
    }

    /** Whether they may see it whatever the audience, as those who keep texts do. */
    default boolean isKeptBy(Reader reader) {
        return false;
    }

    /** What its page asks of a reader besides, such as to be an officer where a rapporteur is not enough. */
    default boolean admits(Reader reader) {
        return true;
    }

    /** The page by which it is noted that it was read, where it is not for everybody; none of what always is. */
    default @Nullable String noted(UUID of) {
        return null;
    }

    /**
     * As it stands now, without anything of the one reader: what the page puts into the section around it. It is read as the
     * least of those who may see it, so that the database hands out nothing that another of them may not read.
     */
    JteModel show(UUID of, Ui ui);
}
