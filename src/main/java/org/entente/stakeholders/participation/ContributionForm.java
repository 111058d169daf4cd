package org.entente.stakeholders.participation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.process.bodies.Session;
import org.entente.stakeholders.Accreditation;
import org.entente.web.Mistakes;
import org.entente.web.TypedId;

/**
 * What an organisation has to say, as it is typed.
 *
 * @param known the id that it will have, so that the form sent twice is one contribution; not called so, for the address has an id too
 * @param session of the cycle; empty where it is for all of what it is given to
 */
public record ContributionForm(String known, String session, String title, String language, String text) {

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST = 100_000;

    public ContributionForm {
        known = TypedId.orNew(known == null ? "" : known).toString();
        session = session == null ? "" : session;
        title = title == null ? "" : title.strip();
        language = language == null ? "" : language;
        text = text == null ? "" : text;
    }

    static ContributionForm blank(Language language) {
        return new ContributionForm("", "", "", language.code(), "");
    }

    UUID id() {
        return UUID.fromString(known);
    }

    /** For one of these sessions, or for none of them alone. */
    Mistakes mistakes(List<Session> sessions) {
        var mistakes = new Mistakes();
        if (!session.isEmpty()
                && sessions.stream().noneMatch(each -> each.id().toString().equals(session)))
            mistakes.on("session", "web.mistake.choice");
        mistakes.text("title", title, LONGEST_TITLE).atMost("text", text, LONGEST);
        if (Language.of(language).isEmpty()) mistakes.on("language", "web.mistake.choice");
        if (text.codePoints().noneMatch(Character::isLetterOrDigit))
            mistakes.on("text", "participation.mistake.no_text");
        return mistakes;
    }

    Contribution given(Accreditation to, UUID organisation, ContributionLabel label, Instant now) {
        return new Contribution(
                id(),
                to.id(),
                TypedId.of(session).orElse(null),
                organisation,
                label,
                title,
                Language.of(language).orElseThrow(),
                ContributionState.GIVEN,
                null,
                "",
                "",
                "",
                null,
                now,
                null,
                0);
    }
}
