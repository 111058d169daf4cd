package org.entente.notifications;

import gg.jte.generated.entente.Templates;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.mail.Bulletin;
import org.entente.web.Addressees.Addressee;
import org.entente.web.Ui;

/** The words of one letter. */
final class LetterText {

    /** So many pieces of news are written out; of more than that, the letter says how many. */
    static final int ROOM = 200;

    private static final int LONGEST_TITLE = 120;

    private final Ui ui;
    private final OutgoingLetter letter;
    private final Subscriber subscriber;

    LetterText(Ui ui, OutgoingLetter letter, Subscriber subscriber) {
        this.ui = ui;
        this.letter = letter;
        this.subscriber = subscriber;
    }

    /** What happened, where it is one thing; else how many. */
    String subject(List<LetterPart> parts) {
        var count = parts.stream().mapToLong(LetterPart::size).sum();
        if (letter.kind() != OutgoingLetter.Kind.NEWS)
            return ui.localize(letter.kind().key(), count);
        var first = parts.getFirst();
        if (count > 1) return ui.localize("notifications.letter.news", count);
        if (first.open().isEmpty()) return ui.localize("notifications.letter.closed.subject", name(first.topic(), ui));
        var news = first.open().getFirst();
        return news.what() + ": " + shortened(news.title());
    }

    private static String shortened(String title) {
        if (title.codePointCount(0, title.length()) <= LONGEST_TITLE) return title;
        return title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE)) + "…";
    }

    static String name(Topic topic, Ui ui) {
        return ui.localize("notifications.topic." + topic.name());
    }

    Bulletin telling(List<LetterPart> parts, String html, Optional<Addressee> addressee) {
        var to = addressee.map(Addressee::email).orElseGet(() -> String.valueOf(subscriber.email()));
        var name = addressee.map(Addressee::name).orElse("");
        return new Bulletin(
                letter.id(), to, name, ui.language(), subject(parts), text(parts), html, ending(), letter.madeAt());
    }

    /** Where such letters end: a page for whoever looks at it, and at once for a program that posts to it. */
    String ending() {
        return link(subscriber.path() + "/end");
    }

    /** Where the reader chooses what they are told. */
    String choices() {
        return link(subscriber.person() == null ? subscriber.path() : "/me/notifications");
    }

    /** Where all of it stands: what somebody with an account was told, to them; all that is public, to everybody else. */
    String rest() {
        return link(subscriber.person() == null ? "/" : "/me/news");
    }

    private String text(List<LetterPart> parts) {
        var lines = new ArrayList<String>();
        if (letter.doubtful()) lines.add(ui.localize("notifications.letter.doubtful"));
        for (var part : parts) {
            lines.add(name(part.topic(), ui).toUpperCase(ui.language().locale()));
            part.open().forEach(news -> lines.add(text(news)));
            if (part.more() > 0) lines.add(ui.localize("notifications.letter.more", part.more()) + "\n" + rest());
            if (part.closed() > 0)
                lines.add(ui.localize("notifications.letter.closed", part.closed()) + "\n" + link("/me/news"));
        }
        lines.add("-- \n" + ui.localize("notifications.letter.why") + "\n" + choices());
        lines.add(ui.localize("notifications.letter.end") + "\n" + ending());
        return String.join("\n\n", lines) + "\n";
    }

    private String text(News news) {
        var words = new ArrayList<String>();
        words.add(news.what() + ": " + news.title());
        var when = news.when();
        var zone = news.zone();
        if (when != null && zone != null) words.addAll(Moments.of(ui, when, zone, subscriber.zone()));
        if (news.fictitious()) words.add(ui.localize("web.fictitious.short"));
        words.add(link(news.path()));
        return String.join("\n", words);
    }

    /** Of whoever has no account yet whether they want letters, or how they go on having them. */
    Bulletin asking(Templates templates) {
        var key = letter.kind().key();
        var link = link(subscriber.path() + (letter.kind() == OutgoingLetter.Kind.CONFIRMATION ? "/confirmation" : ""));
        var subject = ui.localize(key);
        var words = ui.localize(key + ".text");
        var not = ui.localize("notifications.letter.not_you");
        var text = String.join("\n\n", words, link, not) + "\n";
        var html = new StringOutput();
        templates.notificationsAsking(ui, subject, words, link, not).render(html);
        return new Bulletin(
                letter.id(),
                String.valueOf(subscriber.email()),
                "",
                ui.language(),
                subject,
                text,
                html.toString(),
                "",
                letter.madeAt());
    }

    private String link(String path) {
        return ui.site() + ui.link(path);
    }
}
