package org.entente.meetings.speakers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.languages.Language;
import org.entente.parties.Parties;
import org.entente.parties.Party;
import org.entente.web.Mistakes;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What is typed to inscribe a delegation; parties by their codes or names. */
public final class InscriptionForm {

    static final int LONGEST_NOTE = 500;

    private final MultiValueMap<String, String> typed;

    InscriptionForm(MultiValueMap<String, String> typed) {
        this.typed = typed;
    }

    static InscriptionForm of(Inscription there, Parties parties) {
        var typed = new LinkedMultiValueMap<String, String>();
        typed.add("kind", there.kind().name());
        typed.add("party", code(there.party(), parties));
        typed.add("rank", there.rank() == null ? "" : there.rank().toString());
        typed.add("on_behalf", codes(there.onBehalfOf(), parties));
        typed.add("aligned", codes(there.aligned(), parties));
        typed.add("note", there.note());
        var language = there.language();
        typed.add("language", language == null ? "" : language.code());
        typed.add("known", there.mark());
        return new InscriptionForm(typed);
    }

    /** With what waits already wherever this form says nothing, so that whoever sends it again sees what it replaces. */
    InscriptionForm over(InscriptionForm there) {
        var both = new LinkedMultiValueMap<>(there.typed);
        typed.forEach((field, values) -> {
            if (!value(field).isEmpty() && !field.equals("known")) both.put(field, values);
        });
        return new InscriptionForm(both);
    }

    public String value(String field) {
        var value = typed.getFirst(field);
        return value == null ? "" : value.strip();
    }

    public SpeechKind kind() {
        return SpeechKind.of(value("kind")).orElse(SpeechKind.STATEMENT);
    }

    List<UUID> parties(String field, Parties parties) {
        return found(field, parties).stream()
                .map(party -> party.id().id())
                .distinct()
                .toList();
    }

    Optional<Party> party(Parties parties) {
        return parties.called(value("party"));
    }

    Optional<Language> language() {
        return Language.of(value("language"));
    }

    /**
     * @param fictitious whether the list is: then so are all who are named on it, and else nobody
     * @param own the delegation that inscribes itself; null where an officer says whom it inscribes
     */
    Mistakes mistakes(Parties parties, Ranks ranks, boolean fictitious, @Nullable UUID own) {
        var mistakes = new Mistakes();
        if (!value("kind").isEmpty() && SpeechKind.of(value("kind")).isEmpty())
            mistakes.on("kind", "web.mistake.choice");
        if (own == null && value("party").isEmpty()) mistakes.on("party", "speakers.mistake.party");
        else if (own == null && party(parties).isEmpty())
            mistakes.on("party", "speakers.mistake.unknown", value("party"));
        else if (own == null && party(parties).orElseThrow().fictitious() != fictitious)
            mistakes.on("party", Refusal.OF_ANOTHER_RECORD.key());
        if (!value("rank").isEmpty() && ranks.find(value("rank")).isEmpty()) mistakes.on("rank", "web.mistake.choice");
        if (!value("language").isEmpty() && language().isEmpty()) mistakes.on("language", "web.mistake.choice");
        for (var field : List.of("on_behalf", "aligned")) {
            var unknown = unknown(field, parties);
            if (!unknown.isEmpty()) mistakes.on(field, "speakers.mistake.unknown", String.join(", ", unknown));
            else if (found(field, parties).stream().anyMatch(party -> party.fictitious() != fictitious))
                mistakes.on(field, Refusal.OF_ANOTHER_RECORD.key());
        }
        if (kind() == SpeechKind.GROUP_STATEMENT) {
            var speaker =
                    own == null ? party(parties).map(party -> party.id().id()).orElse(null) : own;
            if (value("on_behalf").isEmpty()) mistakes.on("on_behalf", "speakers.mistake.on_behalf");
            else if (!isForOthers(parties, speaker)) mistakes.on("on_behalf", "speakers.mistake.on_behalf.few");
        }
        return mistakes.atMost("note", value("note"), LONGEST_NOTE).atMost("late", value("late"), LONGEST_NOTE);
    }

    /** It comes before those that speak for themselves: so it is a group's, or that of several, and not the speaker's own. */
    private boolean isForOthers(Parties parties, @Nullable UUID speaker) {
        var several = parties("on_behalf", parties);
        return (speaker == null || !several.contains(speaker))
                && (several.size() > 1
                        || found("on_behalf", parties).stream()
                                .anyMatch(party -> party.kind().hasMembers()));
    }

    private List<String> unknown(String field, Parties parties) {
        return Parties.words(value(field)).stream()
                .filter(word -> parties.called(word).isEmpty())
                .toList();
    }

    private List<Party> found(String field, Parties parties) {
        var found = new ArrayList<Party>();
        Parties.words(value(field)).forEach(word -> parties.called(word).ifPresent(found::add));
        return found;
    }

    private static String codes(List<UUID> several, Parties parties) {
        return several.stream().map(each -> code(each, parties)).collect(Collectors.joining(", "));
    }

    private static String code(UUID party, Parties parties) {
        return parties.code(party).orElse("");
    }
}
