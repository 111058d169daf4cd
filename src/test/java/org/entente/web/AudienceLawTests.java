package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.entente.web.Audience.Kind;

/** Laws of who may read, over readers of every kind and audiences that name anybody. */
class AudienceLawTests {

    /** From the narrowest to the widest; what is named stands beside them. */
    private static final List<Kind> WIDENING =
            List.of(Kind.OWN, Kind.OFFICERS, Kind.STATES, Kind.PARTICIPANTS, Kind.PUBLIC);

    private static final List<UUID> PARTIES =
            List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());

    private static final List<UUID> PERSONS = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());

    @Property
    void whoReadsInANarrowerCircleReadsInEveryWiderOne(
            @ForAll("readers") Reader reader, @ForAll("parties") UUID owner) {
        var admitted = new ArrayList<Boolean>();
        for (var kind : WIDENING) admitted.add(new Audience(kind, Set.of()).admits(reader, owner));
        assertThat(admitted).isSorted();
        assertThat(admitted.getLast()).as("everyone").isTrue();
    }

    @Property
    void aDelegationAlwaysReadsItsOwn(@ForAll("readers") Reader reader, @ForAll("audiences") Audience audience) {
        reader.delegate()
                .map(Delegate::party)
                .ifPresent(own -> assertThat(audience.admits(reader, own)).isTrue());
    }

    @Property
    void aGuestReadsWhatIsPublicAndNothingElse(@ForAll("audiences") Audience audience, @ForAll("parties") UUID owner) {
        assertThat(audience.admits(Reader.guest(), owner)).isEqualTo(audience.isPublic());
    }

    @Property
    void whoOnlyKeepsAccountsReadsAsAGuestUnlessNamedAsAPerson(
            @ForAll("audiences") Audience audience, @ForAll("parties") UUID owner, @ForAll("persons") UUID person) {
        var keeper = Reader.of(new Delegate(person, "Keeper", null, false, Set.of(Role.SYSTEM_ADMINISTRATOR)));
        assertThat(audience.admits(keeper, owner))
                .isEqualTo(audience.isPublic() || audience.named().contains(person));
    }

    @Property
    void whatIncludesAnotherAudienceAdmitsWhomThatAdmits(
            @ForAll("readers") Reader reader, @ForAll("audiences") Audience one, @ForAll("audiences") Audience other) {
        if (one.includes(other) && other.admits(reader, null)) {
            assertThat(one.admits(reader, null))
                    .as("%s includes %s", one, other)
                    .isTrue();
        }
        assertThat(one.includes(one)).isEqualTo(one.kind() != Kind.OWN);
    }

    @Property
    void toNameMoreShutsNobodyOut(
            @ForAll("readers") Reader reader,
            @ForAll("ids") Set<UUID> named,
            @ForAll("ids") Set<UUID> more,
            @ForAll("parties") UUID owner) {
        var both = new java.util.HashSet<>(named);
        both.addAll(more);
        if (new Audience(Kind.NAMED, named).admits(reader, owner))
            assertThat(new Audience(Kind.NAMED, both).admits(reader, owner)).isTrue();
    }

    @Provide
    Arbitrary<Reader> readers() {
        var ofParties = Combinators.combine(persons(), parties(), Arbitraries.of(true, false), roles(false))
                .as((person, party, isOfState, roles) -> new Delegate(person, "Somebody", party, isOfState, roles));
        var ofTheSecretariat = Combinators.combine(persons(), roles(true))
                .as((person, roles) -> new Delegate(person, "Somebody", null, false, roles));
        return Arbitraries.oneOf(
                Arbitraries.just(Reader.guest()), ofParties.map(Reader::of), ofTheSecretariat.map(Reader::of));
    }

    @Provide
    Arbitrary<Audience> audiences() {
        return Combinators.combine(Arbitraries.of(Kind.class), ids()).as(Audience::new);
    }

    @Provide
    Arbitrary<UUID> parties() {
        return Arbitraries.of(PARTIES);
    }

    @Provide
    Arbitrary<UUID> persons() {
        return Arbitraries.of(PERSONS);
    }

    @Provide
    Arbitrary<Set<UUID>> ids() {
        var all = new ArrayList<>(PARTIES);
        all.addAll(PERSONS);
        all.add(Delegate.SECRETARIAT);
        return Arbitraries.of(all).set().ofMaxSize(4);
    }

    private static Arbitrary<Set<Role>> roles(boolean secretariat) {
        return Arbitraries.of(Role.of(secretariat)).set().ofMinSize(1);
    }
}
