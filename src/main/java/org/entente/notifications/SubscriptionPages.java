package org.entente.notifications;

import gg.jte.generated.entente.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.NoSuchElementException;
import org.entente.mail.Post;
import org.entente.web.AsTheProgram;
import org.entente.web.Dates;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Redirect;
import org.entente.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/**
 * Letters to an address alone, without an account: asked for by whoever, and begun by whoever reads the address. Whether an
 * address is known is told to nobody but it.
 */
@Controller
class SubscriptionPages {

    private final Subscribing subscribing;
    private final Subscribers subscribers;
    private final Attempts attempts;
    private final Topics topics;
    private final Post post;
    private final Templates templates;
    private final Clock clock;

    SubscriptionPages(
            Subscribing subscribing,
            Subscribers subscribers,
            Attempts attempts,
            Topics topics,
            Post post,
            Templates templates,
            Clock clock) {
        this.subscribing = subscribing;
        this.subscribers = subscribers;
        this.attempts = attempts;
        this.topics = topics;
        this.post = post;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping("/subscriptions/new")
    View form(Ui ui, @RequestParam(defaultValue = "") String follow) {
        var form = WishForm.blank(ui.language(), Dates.NEW_YORK, topics.forEverybody(), false);
        topics.followed(follow, ui).ifPresent(name -> form.follow(follow, topics.forEverybody()));
        return new Page(templates.notificationsSubscribe(
                ui, post.isOpen(), topics.forEverybody(), form, name(form, ui), new Mistakes()));
    }

    /** The answer is the same whatever is known of the address. */
    @PostMapping("/subscriptions")
    View ask(Ui ui, HttpServletRequest request, @RequestParam MultiValueMap<String, String> typed) {
        var form = new WishForm(typed);
        var offered = topics.forEverybody();
        var mistakes = form.checkWithAddress(offered);
        if (!post.isOpen()) mistakes.on("email", "notifications.mistake.no_mail");
        if (mistakes.none() && !attempts(request)) mistakes.on("email", "notifications.mistake.too_often");
        if (!mistakes.none())
            return Page.again(
                    templates.notificationsSubscribe(ui, post.isOpen(), offered, form, name(form, ui), mistakes));
        var follow = name(form, ui).isEmpty() ? "" : form.value("follow");
        AsTheProgram.ask(() -> subscribing.ask(form, follow));
        return new Page(templates.notificationsAsked(ui, form.value("email")));
    }

    private boolean attempts(HttpServletRequest request) {
        return AsTheProgram.ask(() -> attempts.admits(request.getRemoteAddr(), clock.instant()));
    }

    /** What it is asked to follow, by its name; nothing where there is no such thing for this reader. */
    private String name(WishForm form, Ui ui) {
        return topics.followed(form.value("follow"), ui)
                .map(Followed.Name::title)
                .orElse("");
    }

    /** A page and a button: programs that look into letters for links follow them all. */
    @GetMapping("/subscriptions/{token}/confirmation")
    View confirmation(Ui ui, @PathVariable String token) {
        return new Page(templates.notificationsConfirm(ui, withToken(token)));
    }

    @PostMapping("/subscriptions/{token}/confirmation")
    View confirm(@PathVariable String token) {
        var subscriber = withToken(token);
        AsTheProgram.ask(() -> {
            subscribers.confirm(subscriber.id(), clock.instant());
            return subscriber;
        });
        return Redirect.to(subscriber.path());
    }

    @GetMapping("/subscriptions/{token}")
    View choices(Ui ui, @PathVariable String token) {
        var own = withToken(token);
        var chosen = AsTheProgram.ask(() -> subscribers.wishes(own.id()));
        var form = WishForm.of(own, chosen, topics.forEverybody(), false);
        return new Page(templates.notificationsSubscription(ui, own, topics.forEverybody(), form, new Mistakes()));
    }

    @PostMapping("/subscriptions/{token}")
    View choose(Ui ui, @PathVariable String token, @RequestParam MultiValueMap<String, String> typed) {
        var own = withToken(token);
        var form = new WishForm(typed);
        var offered = topics.forEverybody();
        var mistakes = form.check(offered);
        if (!mistakes.none()) return Page.again(templates.notificationsSubscription(ui, own, offered, form, mistakes));
        AsTheProgram.ask(() -> subscribing.choose(own, form));
        return Redirect.to(own.path());
    }

    @GetMapping("/subscriptions/{token}/end")
    View ending(Ui ui, @PathVariable String token) {
        return new Page(templates.notificationsEnding(ui, token));
    }

    /** Without a form of ours and without anybody signed in: by a press of a button in a program for mail, as RFC 8058 has it. */
    @PostMapping("/subscriptions/{token}/end")
    View end(Ui ui, @PathVariable String token) {
        AsTheProgram.ask(() -> {
            var found = subscribers.withToken(token);
            found.ifPresent(each -> subscribers.end(each, clock.instant()));
            return found;
        });
        return new Page(templates.notificationsEnded(ui));
    }

    /** Of an address alone: a person's choices are behind their sign-in. */
    private Subscriber withToken(String token) {
        return AsTheProgram.ask(() -> subscribers.withToken(token))
                .filter(found -> found.person() == null)
                .orElseThrow(NoSuchElementException::new);
    }
}
