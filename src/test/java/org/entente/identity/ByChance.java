package org.entente.identity;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.entente.identity.People.Term;
import org.entente.parties.AudienceForm;
import org.entente.web.Audience.Kind;
import org.entente.web.Delegate;
import org.entente.web.Role;

/** Memberships and audiences by chance, for properties of any room. */
public final class ByChance {

    /** A State, another, an organisation and an observer. */
    public static final List<String> PARTIES = List.of("KEN", "GHA", "AU", "PSE");

    private static final String SECRETARIAT = "secretariat";
    private static final String READER = "reader";
    private static final String SOMEBODY = "somebody";

    private ByChance() {}

    /** Up to two terms, each in another delegation; none of them may run. */
    public static Arbitrary<List<Term>> terms() {
        var ofParties = Combinators.combine(Arbitraries.of(PARTIES), roles(false), runs())
                .as(Term::new);
        var ofTheSecretariat =
                Combinators.combine(roles(true), runs()).as((roles, runs) -> new Term(null, roles, runs));
        return Arbitraries.oneOf(ofParties, ofParties, ofTheSecretariat)
                .list()
                .ofMaxSize(2)
                .uniqueElements(term -> String.valueOf(term.code()));
    }

    /** Half of them name somebody: there is most to get wrong. */
    public static Arbitrary<Kind> kinds() {
        return Arbitraries.oneOf(Arbitraries.of(AudienceForm.choices()), Arbitraries.just(Kind.NAMED));
    }

    /** By code, or by a word of ours. */
    public static Arbitrary<Set<String>> recipients() {
        return Arbitraries.of("KEN", "GHA", "AU", "PSE", SECRETARIAT, READER, SOMEBODY)
                .set()
                .ofMaxSize(3);
    }

    /** Whom those words mean. */
    public static Set<UUID> ids(Set<String> words, UUID reader, Function<String, UUID> parties) {
        var ids = new HashSet<UUID>();
        for (var word : words)
            ids.add(
                    switch (word) {
                        case SECRETARIAT -> Delegate.SECRETARIAT;
                        case READER -> reader;
                        case SOMEBODY -> UUID.randomUUID();
                        default -> parties.apply(word);
                    });
        return ids;
    }

    /** That nobody has written before, nor anything like it. */
    public static String word() {
        return "w" + UUID.randomUUID().toString().replace("-", "");
    }

    private static Arbitrary<Set<Role>> roles(boolean secretariat) {
        return Arbitraries.of(Role.of(secretariat)).set().ofMinSize(1).ofMaxSize(2);
    }

    private static Arbitrary<Boolean> runs() {
        return Arbitraries.of(true, true, true, false);
    }
}
