package org.entente.identity;

import java.time.Clock;
import java.util.Optional;
import org.entente.languages.Messages;
import org.entente.mail.Letter;
import org.entente.mail.Post;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;

/** Writes a one-time link to whom it lets in; sent twice, the later link is the one that works. */
@Component
class SendsInvitations {

    private final Post post;
    private final Persons persons;
    private final Members members;
    private final Invitations invitations;
    private final Clock clock;

    SendsInvitations(Post post, Persons persons, Members members, Invitations invitations, Clock clock) {
        this.post = post;
        this.persons = persons;
        this.members = members;
        this.invitations = invitations;
        this.clock = clock;
    }

    @ApplicationModuleListener(id = "sends-invitations", propagation = Propagation.NOT_SUPPORTED)
    void on(InvitationToBeSent event) {
        var found = persons.find(event.person()).filter(Person::isEnabled);
        if (found.isEmpty() || found.get().email() == null) return;
        var person = found.get();
        var language = event.language();
        var link = event.origin() + "/" + language.code() + "/welcome/" + secret(event);
        var text = String.join(
                "\n\n",
                Messages.text(language, "identity.security.letter.greeting", person.name()),
                Messages.text(language, "identity.security.letter.invitation.text", Invitations.LIFE.toDays()),
                link,
                Messages.text(language, "identity.security.letter.by_itself"));
        var subject = Messages.text(language, "identity.security.letter.invitation");
        post.send(new Letter(String.valueOf(person.email()), person.name(), language, subject, text + "\n"));
    }

    private String secret(InvitationToBeSent event) {
        var now = clock.instant();
        return Optional.ofNullable(event.member())
                .flatMap(members::find)
                .map(member -> invitations.toJoin(member, event.by(), now))
                .orElseGet(() -> invitations.toComeInAgain(event.person(), event.by(), now));
    }
}
