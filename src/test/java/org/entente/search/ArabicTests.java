package org.entente.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.languages.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArabicTests {

    @ParameterizedTest
    @CsvSource({
        "السيادة, سيادة",
        "والسيادة, سيادة",
        "بالسيادة, السيادة",
        "وبالسيادة, سيادة",
        "للسيادة, السيادة",
        "لسيادة, السيادة",
        "سيادتها, السيادة",
        "الالتزام, والتزام",
        "التزام, بالالتزام",
        "البلدان, بلدان",
        "وسائل, الوسائل",
        "الدوليّة, دولي",
        "مقاصـد, مقاصد",
        "الأمن, الامن",
        "إقامة, اقامة",
        "قوات, القوة",
        "لغات, اللغة",
        "معاهدات, المعاهدة",
        "دولتين, الدولة",
        "مسؤولية, مسئولية",
        "التزاماته, التزامات",
        "والتزاماتنا, الالتزامات",
        "سيادته, سيادة",
        "دولته, دولة",
        "أمنه, الأمن",
        "وفدنا, الوفد",
        "منطقتنا, المنطقة",
        "وفدكم, وفد",
        "سيعقد, يعقد",
        "وستواصل, تواصل",
        "ممثلو, الممثلون",
        "لممثلي, ممثلين",
        "موظفي, موظفين",
        "ثابتة, ثابت",
        "تراكم, تراكمات",
    })
    void twoFormsOfOneWordHaveAFormInCommon(String one, String other) {
        assertThat(forms(one)).containsAnyElementsOf(forms(other));
    }

    @ParameterizedTest
    @CsvSource({
        "دولي, دولة",
        "فقرة, فقر",
        "سلام, كلام",
        "أمن, أمين",
        "دولي, دول",
        "إقليمي, إقليم",
        "سنة, سن",
        "أمنا, أم",
        "بيان, بي",
        "غانا, غان",
        "سياسة, يأس",
        "حكم, ح"
    })
    void twoWordsHaveNone(String one, String other) {
        assertThat(forms(one)).doesNotContainAnyElementsOf(forms(other));
    }

    @Test
    void marksOfDirectionAndFiguresAreNoHindrance() {
        try (var library =
                new Library().with(Library.text("a", Language.AR, "تعمل الهيئة وأعضاؤها‏‏ في سعيها بحلول عام ٢٠٣٠"))) {
            assertThat(library.ids("2030 أعضاؤها")).containsExactly("a");
        }
    }

    private static Iterable<String> forms(String word) {
        return Words.of(Words.stems(Language.AR), word).stream()
                .flatMap(spot -> spot.forms().stream())
                .toList();
    }
}
