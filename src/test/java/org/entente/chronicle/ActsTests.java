package org.entente.chronicle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entente.languages.Language;
import org.entente.languages.Messages;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** Every kind of act that the program knows. */
class ActsTests {

    @Test
    void eachHasItsSentenceInEveryLanguage() throws ClassNotFoundException {
        assertThat(acts()).hasSizeGreaterThan(20).allSatisfy(act -> {
            for (var language : Language.values())
                assertThat(Messages.keys(language, "chronicle")).contains("chronicle.act." + act.getSimpleName());
        });
    }

    /** The name alone tells which act it was. */
    @Test
    void noTwoHaveOneName() throws ClassNotFoundException {
        assertThat(acts().stream().map(Class::getSimpleName)).doesNotHaveDuplicates();
    }

    /** What stood there before is asked for by these names, on every page alike. */
    @Test
    void whatHasChangedStandsInBeforeAndAfter() throws ClassNotFoundException {
        for (var act : acts()) {
            var names = Arrays.stream(act.getRecordComponents())
                    .map(component -> component.getName())
                    .toList();
            assertThat(names).as(act.getSimpleName()).noneMatch(name -> name.endsWith("Before"));
            if (names.contains("after"))
                assertThat(names).as(act.getSimpleName()).contains("before");
        }
    }

    private static List<Class<?>> acts() throws ClassNotFoundException {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Act.class));
        var acts = new ArrayList<Class<?>>();
        for (var found : scanner.findCandidateComponents("org.entente")) {
            var act = Class.forName(found.getBeanClassName());
            // Those of tests are nested in them.
            if (act.isRecord() && act.getEnclosingClass() == null) acts.add(act);
        }
        return acts;
    }
}
