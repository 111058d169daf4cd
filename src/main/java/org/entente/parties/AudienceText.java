package org.entente.parties;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.ListFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.entente.chronicle.Actors;
import org.entente.languages.Language;
import org.entente.languages.Messages;
import org.entente.web.Audience;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An audience in words; the persons in it are told by name to those who may know them, and counted for others. */
@Component
public class AudienceText {

    private final Recipients recipients;
    private final Parties parties;
    private final Actors actors;

    AudienceText(Recipients recipients, Parties parties, Actors actors) {
        this.recipients = recipients;
        this.parties = parties;
        this.actors = actors;
    }

    public String of(Audience audience, Ui ui) {
        return of(audience, known(audience, ui.reader()), ui.language());
    }

    private String of(Audience audience, List<String> known, Language language) {
        if (audience.kind() != Audience.Kind.NAMED)
            return Messages.text(language, audience.kind().key());
        var names = ListFormatter.getInstance(language.locale()).format(names(audience, known, language));
        return Messages.text(language, "parties.audience.named_are", names);
    }

    /** For a copy; null where everybody may read the thing, and everything that this copy cites. */
    public @Nullable Marking marking(Audience audience, boolean citesRestricted, Reader reader) {
        if (audience.isPublic() && !citesRestricted) return null;
        var known = known(audience, reader);
        var texts = new LinkedHashMap<String, String>();
        for (var language : Language.values()) {
            var sentences = new ArrayList<String>();
            if (!audience.isPublic())
                sentences.add(Messages.text(language, "parties.audience.restricted", of(audience, known, language)));
            if (citesRestricted) sentences.add(Messages.text(language, "parties.audience.cites"));
            texts.put(language.code(), String.join(language == Language.ZH ? "" : " ", sentences));
        }
        return new Marking(audience.kind(), recipients.codes(audience), texts);
    }

    /** The names of those persons whom the reader may know. */
    private List<String> known(Audience audience, Reader reader) {
        return recipients.persons(audience).stream()
                .flatMap(id -> actors.name(id, reader).stream())
                .toList();
    }

    private List<String> names(Audience audience, List<String> known, Language language) {
        var collator = Collator.getInstance(language.locale());
        var names = new ArrayList<String>();
        audience.named().stream()
                .filter(recipients::isDelegation)
                .map(id -> delegation(id, language))
                .sorted(collator::compare)
                .forEach(names::add);
        known.stream().sorted(collator::compare).forEach(names::add);
        var others = recipients.persons(audience).size() - known.size();
        if (others > 0) names.add(Messages.text(language, "parties.audience.persons", others));
        return names;
    }

    private String delegation(UUID id, Language language) {
        return id.equals(Delegate.SECRETARIAT)
                ? Messages.text(language, "parties.audience.secretariat")
                : parties.name(id, language);
    }
}
