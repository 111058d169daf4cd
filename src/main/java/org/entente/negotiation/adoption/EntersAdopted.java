package org.entente.negotiation.adoption;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.entente.documents.Block;
import org.entente.documents.record.Adoption;
import org.entente.documents.record.Document;
import org.entente.documents.record.Documents;
import org.entente.documents.record.Paragraph;
import org.entente.documents.record.Relation;
import org.entente.documents.record.Status;
import org.entente.documents.record.TakesDocuments;
import org.entente.documents.record.TakesDocuments.NewText;
import org.entente.documents.record.Texts;
import org.entente.documents.symbols.Symbol;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.ProvisionBlocks;
import org.entente.negotiation.ProvisionKind;
import org.entente.negotiation.TextLine;
import org.entente.negotiation.TextLines;
import org.entente.negotiation.TextVersion;
import org.entente.negotiation.Visible;
import org.entente.web.Dates;
import org.entente.web.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Adopted words on their way into the record: a document with every language in which all paragraphs are worded, and its corrections. */
@Component
class EntersAdopted {

    private final Documents documents;
    private final Texts texts;
    private final TakesDocuments takes;
    private final TextLines lines;

    EntersAdopted(Documents documents, Texts texts, TakesDocuments takes, TextLines lines) {
        this.documents = documents;
        this.texts = texts;
        this.takes = takes;
        this.lines = lines;
    }

    /** A symbol leads to one document. */
    void mustBeFree(String symbol) {
        Symbol.parse(symbol).flatMap(documents::called).ifPresent(taken -> {
            throw new RuleBroken(Refusal.SYMBOL_TAKEN, symbol);
        });
    }

    /** What was put before the body becomes what the body adopted. */
    void enter(
            TextAdoption adoption,
            NegotiatedText text,
            TextVersion before,
            TextVersion adopted,
            @Nullable UUID by,
            Instant now) {
        var symbol = Symbol.parse(adoption.symbol()).map(Symbol::unmarked);
        var document = new Document(
                Objects.requireNonNull(adoption.document()),
                symbol.map(Symbol::written).orElse(null),
                adoption.kind(),
                titles(text, adopted),
                day(now),
                symbol.map(Symbol::body).orElse(null),
                adoption.isByVote() ? Adoption.RECORDED_VOTE : Adoption.CONSENSUS,
                new Names(Map.of()),
                "",
                false,
                adoption.fictitious(),
                text.audience(),
                null,
                now.truncatedTo(ChronoUnit.MICROS),
                0);
        takes.add(document, by);
        issue(document, text, adopted, by, day(now));
        Symbol.parse(before.symbol())
                .flatMap(documents::called)
                .filter(draft -> !draft.id().equals(document.id()))
                .ifPresent(draft -> takes.relate(
                        draft,
                        new Relation(
                                UUID.randomUUID(),
                                draft.id(),
                                Relation.Kind.ADOPTED_AS,
                                document.id(),
                                null,
                                List.of()),
                        by));
    }

    /** In every language that has all its words and is not in the record yet; those that came. */
    List<Language> issue(Document document, NegotiatedText text, TextVersion adopted, @Nullable UUID by, String day) {
        var held = texts.current(document.id());
        var issued = worded(text, adopted).stream()
                .filter(language ->
                        !held.containsKey(language) || !held.get(language).isIssued())
                .toList();
        for (var language : issued) {
            var worded = lines.of(text, adopted, language);
            var status = language == text.language() ? Status.AUTHENTIC : Status.OFFICIAL_TRANSLATION;
            var blocks = worded.stream().map(ProvisionBlocks::of).toList();
            takes.issue(
                    document, new NewText(language, status, title(worded), day, null, 1, false, List.of(), blocks), by);
        }
        return issued;
    }

    /** In which every paragraph says what the original says. */
    List<Language> worded(NegotiatedText text, TextVersion adopted) {
        return Arrays.stream(Language.values())
                .filter(language -> lines.of(text, adopted, language).stream().noneMatch(TextLine::lags))
                .toList();
    }

    /** As a corrected edition in one language; the one before stays. Like all its words, these are as they are shown. */
    void correct(Document document, TextCorrection correction, @Nullable UUID by) {
        var after = Visible.of(correction.after());
        var before = Objects.requireNonNull(texts.current(document.id()).get(correction.language()));
        var name = ProvisionBlocks.name(correction.paragraph());
        var were = texts.paragraphs(before.id()).stream().map(Paragraph::block).toList();
        var blocks = were.stream()
                .map(block -> name.equals(block.eId()) ? saying(block, after) : block)
                .toList();
        // A paragraph may say no more than the title does.
        var isTitle = before.title().equals(correction.before())
                && were.stream().anyMatch(block -> name.equals(block.eId()) && block.kind() == Block.Kind.TITLE);
        var title = isTitle ? after : before.title();
        takes.issue(
                document,
                new NewText(
                        correction.language(),
                        before.status(),
                        title,
                        before.issued(),
                        day(correction.at()),
                        1,
                        false,
                        List.of(),
                        blocks),
                by);
        if (isTitle) entitle(document, correction, by);
    }

    /** Lists and the head of its page call it as it is called now, where they called it as it was. */
    private void entitle(Document document, TextCorrection correction, @Nullable UUID by) {
        var titles = document.titles();
        var language = correction.language();
        if (titles.written(language).filter(correction.before()::equals).isEmpty()) return;
        var next = Names.ofEach(each -> each == language
                ? Visible.of(correction.after())
                : titles.written(each).orElse(""));
        takes.entitle(document, next, by);
    }

    /** What the paragraph says in the record now; nothing where the language is not in it. */
    String words(UUID document, Language language, UUID paragraph) {
        var text = texts.current(document).get(language);
        if (text == null) return "";
        var name = ProvisionBlocks.name(paragraph);
        return texts.paragraphs(text.id()).stream()
                .filter(each -> name.equals(each.block().eId()))
                .findFirst()
                .map(each -> each.block().text())
                .orElse("");
    }

    private static Block saying(Block block, String words) {
        return new Block(block.kind(), block.level(), block.number(), words, block.eId(), block.confidence());
    }

    /** As the adopted text itself says it, in the languages that are abreast. */
    private Names titles(NegotiatedText text, TextVersion adopted) {
        var original = title(lines.of(text, adopted, text.language()));
        if (original.isEmpty()) return text.titles();
        return Names.ofEach(language -> lines.of(text, adopted, language).stream()
                .filter(line -> line.provision().kind() == ProvisionKind.TITLE && !line.lags())
                .findFirst()
                .map(TextLine::words)
                .orElse(""));
    }

    private static String title(List<TextLine> worded) {
        return worded.stream()
                .filter(line -> line.provision().kind() == ProvisionKind.TITLE)
                .findFirst()
                .map(TextLine::words)
                .orElse("");
    }

    static String day(Instant at) {
        return LocalDate.ofInstant(at, Dates.NEW_YORK).toString();
    }
}
