package org.entente.documents.exchange;

import java.util.ArrayList;
import java.util.List;
import org.entente.documents.Block;
import org.entente.documents.record.Document;
import org.entente.documents.record.Paragraph;
import org.entente.documents.record.Text;
import org.entente.languages.Language;
import org.entente.languages.Messages;
import org.entente.web.KnownDate;

/** A document in one language and edition, with all that a file of it says; it is written in that language throughout. */
public record Edition(Document document, Text text, List<Paragraph> paragraphs, String site) {

    public Language language() {
        return text.language();
    }

    public String title() {
        return text.title().isEmpty() ? document.heading(language()) : text.title();
    }

    /** At the head of every page: that it is a demonstration, and for whom a copy is that is not for everybody. */
    public List<String> head() {
        var lines = new ArrayList<String>();
        if (document.fictitious()) lines.add(say("web.fictitious"));
        var audience = document.audience();
        if (!audience.isPublic())
            lines.add(say("documents.exchange.restricted", say(audience.kind().key())));
        return lines;
    }

    /** What stands under the title: symbol, date, what the text is worth, and where it is found. */
    public List<String> opening() {
        var lines = new ArrayList<String>();
        if (document.symbol() != null && !document.symbol().equals(title())) lines.add(document.symbol());
        var day = text.issued() == null ? document.dated() : text.issued();
        if (day != null) lines.add(KnownDate.in(language(), day));
        if (text.corrected() != null)
            lines.add(say("documents.corrected.on", KnownDate.in(language(), text.corrected())));
        lines.add(say("documents.exchange.standing", say(text.status().key()), Integer.toString(text.edition())));
        lines.add(address());
        return lines;
    }

    public Setting setting() {
        var blocks = blocks();
        // What the head of the page says already.
        var isRepeated = !blocks.isEmpty()
                && blocks.getFirst().kind() == Block.Kind.TITLE
                && blocks.getFirst().text().equals(title());
        return Setting.of(isRepeated ? blocks.subList(1, blocks.size()) : blocks);
    }

    List<Block> blocks() {
        return paragraphs.stream().map(Paragraph::block).toList();
    }

    public String say(String key, Object... arguments) {
        return Messages.text(language(), key, arguments);
    }

    /** The permanent address of this edition. */
    public String address() {
        return site + document.path(language()) + "&edition=" + text.edition();
    }

    /** ASCII letters, digits and hyphens. */
    String fileName(String ending) {
        var name = document.symbol() == null ? document.id().toString() : document.symbol();
        return name.replaceAll("[^A-Za-z0-9.]+", "-").replaceAll("^-|-$", "") + "-"
                + language().code() + (text.edition() > 1 ? "-" + text.edition() : "") + "." + ending;
    }
}
