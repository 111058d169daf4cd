package org.entente.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.languages.Language;
import org.entente.web.Reader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Lucene and a cluster of three nodes over the same texts: the same answers in the same order with the same ranks, passages,
 * marks, totals, facets, other languages and suggestions.
 */
class SameAnswersTests {

    private static Library inFiles;
    private static Library inCluster;

    @BeforeAll
    static void index() throws IOException {
        var words = ReferenceWords.read();
        inFiles = new Library(words).withAll(Samples.all());
        inCluster = Library.inCluster(words).withAll(Samples.all());
    }

    @AfterAll
    static void close() {
        if (inFiles != null) inFiles.close();
        if (inCluster != null) inCluster.close();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void goldenQuestionsAreAnsweredAlike(Language language) throws IOException {
        var questions = golden(language);
        assertThat(questions).hasSizeGreaterThanOrEqualTo(40);
        for (var question : questions) {
            var asked = Asked.of(question, language);
            same(asked);
            same(asked.with(Facet.LANGUAGE, language.code()));
        }
        for (var question : questions.subList(0, 10))
            same(Asked.of(question, language).wide(false).newest(true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "peace security",
                "\"maintenance of international peace\"",
                "\"peace and security\" -council",
                "secur* title:C1",
                "A/RES/70",
                "symbol:A/RES year:2015",
                "year:1945 force",
                "PoA",
                "-language:en \"développement durable\"",
                "和平与安全",
                "「和平与安全」",
                "السلم والأمن الدوليين",
                "soverignty of steats",
                "souverainte",
                "xyzzyplugh nothing",
                "the of and",
                "развит* -женщин",
                "mesures* sécurité*",
                "cyber-sec*",
                "الأمن* مسؤول*",
                "发展*",
                "multistakeholder co-operation",
                "respeto mas la seguridad"
            })
    void allSortsOfQuestionsAre(String question) {
        same(Asked.of(question, Language.EN));
        same(Asked.of(question, Language.FR));
    }

    /** Page after page, until there are no more. */
    @Test
    void everyPageOfALongAnswerIsTheSame() {
        for (var asked = Asked.of("states", Language.EN); asked != null; ) {
            var answers = same(asked);
            asked = answers.next() == null ? null : asked.after(answers.next());
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void wordsAreCompletedAlike(Language language) throws IOException {
        var beginnings = new TreeSet<String>();
        for (var question : golden(language)) {
            var word = question.replaceAll("[^\\p{L}].*", "");
            if (word.length() >= 2) beginnings.add(word.substring(0, 2));
            if (word.length() >= 4) beginnings.add(word.substring(0, 4));
        }
        assertThat(beginnings).hasSizeGreaterThan(20);
        for (var beginning : beginnings) {
            assertThat(inCluster.completions(beginning, language))
                    .as(beginning)
                    .isEqualTo(inFiles.completions(beginning, language));
        }
    }

    private static Answers same(Asked asked) {
        var expected = inFiles.ask(asked, Reader.guest());
        var found = inCluster.ask(asked, Reader.guest());
        assertThat(ids(found)).as(asked.words()).isEqualTo(ids(expected));
        assertThat(found).as(asked.words()).isEqualTo(expected);
        return found;
    }

    private static List<String> ids(Answers answers) {
        var ids = new ArrayList<String>();
        answers.groups().forEach(group -> group.hits().forEach(hit -> ids.add(hit.id() + " " + hit.language())));
        return ids;
    }

    private static List<String> golden(Language language) throws IOException {
        var file = Path.of("src", "test", "resources", "search", "golden_" + language.code() + ".tsv");
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(line -> line.split("\t")[0]).toList();
        }
    }
}
