package org.entente.browser;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.entente.documents.Block;
import org.entente.documents.record.Document;
import org.entente.documents.record.Kind;
import org.entente.documents.record.Status;
import org.entente.documents.record.TakesDocuments;
import org.entente.documents.record.TakesDocuments.NewText;
import org.entente.documents.symbols.Symbol;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.search.IndexNow;
import org.entente.web.Audience;
import org.springframework.context.ApplicationContext;

/** Two documents of nobody, of two bodies, in six languages: what is asked about is in the second paragraph of each. */
final class Lighthouses {

    static final String SOUGHT = "A/C.1/99/CRP.901";

    private static final int PARAGRAPH = 2;
    private static final Instant THEN = Instant.parse("2026-11-26T10:00:00Z");

    private Lighthouses() {}

    /** In the record and in the index. */
    static void bring(ApplicationContext house) {
        var takes = house.getBean(TakesDocuments.class);
        for (var symbol : List.of(SOUGHT, "A/C.2/99/CRP.902")) {
            var document = document(symbol);
            takes.add(document, null);
            for (var language : Language.values()) {
                takes.issue(
                        document,
                        new NewText(
                                language,
                                Status.OFFICIAL_TRANSLATION,
                                title(language),
                                "2026-11",
                                null,
                                1,
                                false,
                                List.of(),
                                blocks(language)),
                        null);
            }
        }
        IndexNow.of(house);
    }

    private static Document document(String symbol) {
        return new Document(
                UUID.randomUUID(),
                symbol,
                Kind.REPORT,
                Names.ofEach(Lighthouses::title),
                "2026-11",
                new Symbol(symbol).body(),
                null,
                new Names(Map.of()),
                "a test",
                false,
                true,
                Audience.PUBLIC,
                null,
                THEN,
                0);
    }

    static String title(Language language) {
        return language.among(
                "اختبار في الموانئ",
                "关于港口的测试",
                "A test about harbours",
                "Essai sur les ports",
                "Испытание о портах",
                "Prueba sobre puertos");
    }

    /** A word as nobody needs to find it in the text: there it has a particle and the article before it, or no space around it. */
    static String question(Language language) {
        return language.among("منارات", "灯塔", "lighthouse", "phare", "маяк", "faro");
    }

    static String answer(Language language) {
        return words(language).get(PARAGRAPH - 1);
    }

    private static List<Block> blocks(Language language) {
        var words = words(language);
        return IntStream.range(0, words.size())
                .mapToObj(i -> new Block(Block.Kind.OPERATIVE, 0, i + 1 + ".", words.get(i), null, 1))
                .toList();
    }

    private static List<String> words(Language language) {
        var words = language.among(
                "هذه كلمات اختبار.|ينبغي لكل ميناء أن يعتني بالمنارات ليلا.|تقدم الموانئ تقريرا مرة في السنة.",
                "这是一次测试的文字。|各港口应当在夜间使灯塔保持明亮。|各港口每年报告一次。",
                "These are words of a test.|Every harbour shall keep its lighthouses lit by night.|The harbours report once a year.",
                "Ce sont les mots d’un essai.|Chaque port garde ses phares allumés la nuit.|Les ports rendent compte une fois par an.",
                "Это слова испытания.|Каждый порт зажигает свои маяки ночью.|Порты отчитываются раз в год.",
                "Son palabras de una prueba.|Cada puerto mantendrá encendidos sus faros por la noche.|Los puertos informan una vez al año.");
        return Arrays.asList(words.split("[|]"));
    }
}
