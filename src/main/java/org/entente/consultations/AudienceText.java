package org.entente.consultations;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.ListFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.chronicle.Actors;
import org.entente.languages.Language;
import org.entente.languages.Messages;
import org.entente.parties.Parties;
import org.entente.parties.Party;
import org.entente.parties.PartyId;
import org.entente.web.Audience;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An audience in words; the persons in it are told by name to those who may know them, and counted for others. */
@Component
public class AudienceText {

    private final Parties parties;
    private final Actors actors;

    AudienceText(Parties parties, Actors actors) {
        this.parties = parties;
        this.actors = actors;
    }

    public String of(Audience audience, Ui ui) {
        return of(audience, ui.reader(), ui.language());
    }

    String of(Audience audience, Reader reader, Language language) {
        if (audience.kind() != Audience.Kind.NAMED)
            return Messages.text(language, audience.kind().key());
        var names = ListFormatter.getInstance(language.locale()).format(names(audience, reader, language));
        return Messages.text(language, "consultations.audience.named_are", names);
    }

    /** For a copy; null where everybody may read the thing, and everything that this copy cites. */
    @Nullable
    Marking marking(Audience audience, boolean citesRestricted, Reader reader) {
        if (audience.isPublic() && !citesRestricted) return null;
        var texts = new LinkedHashMap<String, String>();
        for (var language : Language.values()) {
            var sentences = new ArrayList<String>();
            if (!audience.isPublic())
                sentences.add(
                        Messages.text(language, "consultations.audience.restricted", of(audience, reader, language)));
            if (citesRestricted) sentences.add(Messages.text(language, "consultations.audience.cites"));
            texts.put(language.code(), String.join(language == Language.ZH ? "" : " ", sentences));
        }
        return new Marking(audience.kind(), codes(audience), texts);
    }

    private List<String> names(Audience audience, Reader reader, Language language) {
        var delegations = new ArrayList<String>();
        var persons = new ArrayList<String>();
        var unknown = 0;
        for (var id : audience.named()) {
            var delegation = delegation(id, language);
            var person = delegation.isPresent() ? delegation : actors.name(id, reader);
            if (delegation.isPresent()) delegations.add(delegation.get());
            else if (person.isPresent()) persons.add(person.get());
            else unknown++;
        }
        var collator = Collator.getInstance(language.locale());
        delegations.sort(collator::compare);
        persons.sort(collator::compare);
        var names = new ArrayList<>(delegations);
        names.addAll(persons);
        if (unknown > 0) names.add(Messages.text(language, "consultations.audience.persons", unknown));
        return names;
    }

    private Optional<String> delegation(UUID id, Language language) {
        return id.equals(Delegate.SECRETARIAT)
                ? Optional.of(Messages.text(language, "consultations.audience.secretariat"))
                : parties.find(new PartyId(id)).map(party -> party.name(language));
    }

    private List<String> codes(Audience audience) {
        return audience.named().stream()
                .flatMap(id -> id.equals(Delegate.SECRETARIAT)
                        ? Optional.of(AudienceForm.SECRETARIAT).stream()
                        : parties.find(new PartyId(id)).map(Party::code).stream())
                .sorted()
                .toList();
    }
}
