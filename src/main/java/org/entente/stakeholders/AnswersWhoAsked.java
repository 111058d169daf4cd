package org.entente.stakeholders;

import org.entente.languages.Language;
import org.entente.languages.Messages;
import org.entente.mail.Letter;
import org.entente.mail.Post;
import org.entente.web.Dates;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;

/**
 * Writes to whoever asked that their organisation was not let in, and why; twice, rather than not at all. Nothing that they
 * typed stands in the letter: the address may be somebody else’s.
 */
@Component
class AnswersWhoAsked {

    private final StakeholderRequests requests;
    private final Post post;

    AnswersWhoAsked(StakeholderRequests requests, Post post) {
        this.requests = requests;
        this.post = post;
    }

    /** While the server is waited for, no connection to the database is held. */
    @ApplicationModuleListener(id = "answers-who-asked", propagation = Propagation.NOT_SUPPORTED)
    void on(StakeholderTurnedAway event) {
        requests.find(event.request()).map(AnswersWhoAsked::letter).ifPresent(post::send);
    }

    private static Letter letter(StakeholderRequest request) {
        var language = request.language();
        var text = String.join(
                "\n\n",
                say(
                        language,
                        "stakeholders.turned_away.letter",
                        Dates.day(request.at()).toString()),
                request.answer(),
                say(language, "stakeholders.turned_away.again"),
                say(language, "stakeholders.turned_away.by_itself"));
        return new Letter(
                request.email(), "", language, say(language, "stakeholders.turned_away.subject"), text + "\n");
    }

    private static String say(Language language, String key, Object... arguments) {
        return Messages.text(language, key, arguments);
    }
}
