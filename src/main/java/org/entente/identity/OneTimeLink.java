package org.entente.identity;

import gg.jte.generated.entente.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.entente.mail.Post;
import org.entente.web.Crumb;
import org.entente.web.Delegate;
import org.entente.web.Page;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.View;

/**
 * How a one-time link reaches its person: by mail where there is a mail server, else shown once to a keeper of accounts, to be
 * passed on by a way that they trust. Never by mail to whoever holds an office: who reads their mail must not become one of
 * those who do. Nobody else sees a link: it tells whoever opens it whether its person has an account already.
 */
@Component
class OneTimeLink {

    private final Members members;
    private final Post post;
    private final Site site;
    private final Templates templates;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OneTimeLink(
            Members members,
            Post post,
            Site site,
            Templates templates,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.members = members;
        this.post = post;
        this.site = site;
        this.templates = templates;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Under the name that its maker typed: whether the account has another one is not theirs to know. */
    View toJoin(
            Ui ui,
            HttpServletRequest request,
            List<Crumb> trail,
            Delegate keeper,
            Member member,
            String name,
            String secret) {
        var email = member.email();
        if (email != null && post.isOpen() && !member.holdsOffice()) {
            return sent(ui, request, trail, name, email, keeper, member.person(), member.id());
        }
        return keeper.keepsAccounts()
                ? shown(ui, request, trail, name, secret)
                : new Page(templates.identityHandedOver(ui, trail, name, Invitations.LIFE.toDays()));
    }

    /** Into an account that is in use. */
    View again(Ui ui, HttpServletRequest request, List<Crumb> trail, Delegate keeper, Person person, String secret) {
        var email = person.email();
        var isInOffice =
                members.ofPerson(person.id()).stream().filter(Member::isOpen).anyMatch(Member::holdsOffice);
        return email == null || !post.isOpen() || isInOffice
                ? shown(ui, request, trail, person.name(), secret)
                : sent(ui, request, trail, person.name(), email, keeper, person.id(), null);
    }

    private View shown(Ui ui, HttpServletRequest request, List<Crumb> trail, String name, String secret) {
        var link = site.origin(request) + ui.link("/welcome/" + secret);
        return new Page(templates.identityInvited(ui, trail, name, link, Invitations.LIFE.toDays()));
    }

    private View sent(
            Ui ui,
            HttpServletRequest request,
            List<Crumb> trail,
            String name,
            String email,
            Delegate keeper,
            UUID person,
            @Nullable UUID member) {
        transaction.executeWithoutResult(status -> events.publishEvent(new InvitationToBeSent(
                person, member, site.origin(request), ui.language(), keeper.person(), clock.instant())));
        return new Page(templates.identitySent(ui, trail, name, email, Invitations.LIFE.toDays()));
    }
}
