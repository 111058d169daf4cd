package org.entente.live;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.languages.Language;
import org.entente.web.Frame;
import org.entente.web.Reader;

/** Whether a stream sends a part to a reader, asked as a stream asks before it sends. */
public class SentParts {

    private final List<LivePart> parts;
    private final Frame frame;

    SentParts(List<LivePart> parts, Frame frame) {
        this.parts = parts;
        this.frame = frame;
    }

    /** As a page names them. */
    public static Set<String> names(UUID of, String... kinds) {
        return Arrays.stream(kinds).map(kind -> kind + ":" + of).collect(Collectors.toSet());
    }

    public boolean areSent(String named, Reader reader) {
        var name = PartName.all(named).getFirst();
        var part = parts.stream()
                .filter(each -> each.kind().equals(name.kind()))
                .findFirst()
                .orElseThrow();
        var shown = new Shown(name, part, frame);
        return shown.admits(shown.current(Language.EN), reader);
    }
}
