package org.entente.identity;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.entente.languages.Language;
import org.entente.languages.Messages;
import org.entente.mail.Letter;
import org.entente.mail.Post;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;

/** Tells the owner of an account what happened to it, in their language; twice, rather than not at all. */
@Component
class SendsNotices {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private final Post post;
    private final Persons persons;
    private final Accounts accounts;

    SendsNotices(Post post, Persons persons, Accounts accounts) {
        this.post = post;
        this.persons = persons;
        this.accounts = accounts;
    }

    /** While the server is waited for, no connection to the database is held. */
    @ApplicationModuleListener(id = "tells-owners", propagation = Propagation.NOT_SUPPORTED)
    void on(ConcernsOwner event) {
        if (!post.isOpen()) return;
        var person = persons.find(event.person());
        if (person.isEmpty() || person.get().email() == null) return;
        post.send(letter(person.get(), String.valueOf(person.get().email()), event));
    }

    private Letter letter(Person person, String address, ConcernsOwner event) {
        var language = accounts.language(person.id());
        var what = Messages.text(language, event.notice().key());
        var text = String.join(
                "\n\n",
                say(language, "identity.security.letter.greeting", person.name()),
                what,
                say(language, "identity.security.letter.when", MOMENT.format(event.at())),
                say(language, "identity.security.letter.not_you"),
                say(language, "identity.security.letter.by_itself"));
        return new Letter(address, person.name(), language, what, text + "\n");
    }

    private static String say(Language language, String key, Object... arguments) {
        return Messages.text(language, key, arguments);
    }
}
