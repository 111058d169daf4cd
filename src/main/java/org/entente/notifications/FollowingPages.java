package org.entente.notifications;

import gg.jte.generated.entente.Templates;
import java.time.Clock;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.entente.mail.Post;
import org.entente.web.Addressees;
import org.entente.web.Delegate;
import org.entente.web.Page;
import org.entente.web.Redirect;
import org.entente.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Beginning and ending to follow one thing: with an account here, without one by an address. */
@Controller
class FollowingPages {

    private final Subscribers subscribers;
    private final Topics topics;
    private final Addressees addressees;
    private final Post post;
    private final Templates templates;
    private final Clock clock;

    FollowingPages(
            Subscribers subscribers,
            Topics topics,
            Addressees addressees,
            Post post,
            Templates templates,
            Clock clock) {
        this.subscribers = subscribers;
        this.topics = topics;
        this.addressees = addressees;
        this.post = post;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping("/following/{kind}/{id}")
    View show(Ui ui, @PathVariable String kind, @PathVariable UUID id) {
        var following = following(ui, kind, id);
        var follows = ui.reader()
                .delegate()
                .flatMap(delegate -> subscribers.ofPerson(delegate.person()))
                .filter(own -> subscribers.follows(own.id(), following.what()))
                .isPresent();
        return new Page(templates.notificationsFollow(ui, following, follows, post.isOpen()));
    }

    @PostMapping("/following/{kind}/{id}")
    View follow(Ui ui, Delegate delegate, @PathVariable String kind, @PathVariable UUID id) {
        var following = following(ui, kind, id);
        subscribers.follow(own(ui, delegate).id(), following.what());
        return Redirect.to(following.path());
    }

    @PostMapping("/following/{kind}/{id}/end")
    View unfollow(Ui ui, Delegate delegate, @PathVariable String kind, @PathVariable UUID id) {
        var following = following(ui, kind, id);
        subscribers.unfollow(own(ui, delegate).id(), following.what());
        return Redirect.to(following.path());
    }

    /** What the reader may not know of cannot be followed. */
    private Following following(Ui ui, String kind, UUID id) {
        var what = kind + ":" + id;
        return topics.followed(what, ui)
                .map(name -> new Following(what, name))
                .orElseThrow(NoSuchElementException::new);
    }

    private Subscriber own(Ui ui, Delegate delegate) {
        return subscribers.own(delegate, addressees, ui.language(), clock.instant());
    }
}
