package org.entente.notifications;

import gg.jte.generated.entente.Templates;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.entente.mail.Post;
import org.entente.web.Addressees;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Redirect;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What a person is told: the one page where they choose it, and the one where it stands. */
@Controller
class WishPages {

    static final String HERE = "/me/notifications";

    private final Subscribers subscribers;
    private final SpreadsNews news;
    private final Topics topics;
    private final Addressees addressees;
    private final Post post;
    private final Templates templates;
    private final TransactionTemplate transaction;
    private final Clock clock;

    WishPages(
            Subscribers subscribers,
            SpreadsNews news,
            Topics topics,
            Addressees addressees,
            Post post,
            Templates templates,
            TransactionTemplate transaction,
            Clock clock) {
        this.subscribers = subscribers;
        this.news = news;
        this.topics = topics;
        this.addressees = addressees;
        this.post = post;
        this.templates = templates;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping(HERE)
    View choices(Ui ui, Delegate delegate) {
        var own = own(ui, delegate);
        var form = WishForm.of(own, subscribers.wishes(own.id()), topics.all(), true);
        return new Page(templates.notificationsChoices(
                ui, own, address(delegate), post.isOpen(), topics.all(), following(own, ui), form, new Mistakes()));
    }

    @PostMapping(HERE)
    View choose(Ui ui, Delegate delegate, @RequestParam MultiValueMap<String, String> typed) {
        var own = own(ui, delegate);
        var form = new WishForm(typed);
        var mistakes = form.check(topics.all());
        if (!mistakes.none())
            return Page.again(templates.notificationsChoices(
                    ui, own, address(delegate), post.isOpen(), topics.all(), following(own, ui), form, mistakes));
        transaction.executeWithoutResult(status -> {
            subscribers.choose(own.id(), form.language(), form.zone(), form.hour(), clock.instant());
            subscribers.wish(own.id(), form.wishes(topics.all()));
        });
        return Redirect.to(HERE);
    }

    /** After the address did not work: it does again, or there is another. */
    @PostMapping(HERE + "/address")
    View tryAgain(Ui ui, Delegate delegate) {
        subscribers.tryAgain(own(ui, delegate).id());
        return Redirect.to(HERE);
    }

    @PostMapping(HERE + "/end")
    View end(Ui ui, Delegate delegate) {
        subscribers.end(own(ui, delegate), clock.instant());
        return Redirect.to(HERE);
    }

    @GetMapping("/me/news")
    View news(Ui ui, Delegate delegate, @RequestParam(required = false) @Nullable UUID before) {
        var own = own(ui, delegate);
        var page = news.toldTo(own.id(), before);
        var told = page.stream()
                .flatMap(each -> topics
                        .named(each.topic())
                        .flatMap(topic -> Topics.read(topic, each, ui))
                        .map(found -> new MyNews(found, each.at()))
                        .stream())
                .toList();
        var next = page.size() == SpreadsNews.PAGE ? page.getLast().id() : null;
        return new Page(templates.notificationsNews(ui, told, own.zone(), next));
    }

    private Subscriber own(Ui ui, Delegate delegate) {
        return subscribers.own(delegate, addressees, ui.language(), clock.instant());
    }

    private String address(Delegate delegate) {
        return addressees
                .find(delegate.person())
                .map(Addressees.Addressee::email)
                .orElse("");
    }

    private List<Following> following(Subscriber own, Ui ui) {
        return subscribers.following(own.id()).stream()
                .flatMap(what -> topics.followed(what, ui).map(name -> new Following(what, name)).stream())
                .toList();
    }
}
