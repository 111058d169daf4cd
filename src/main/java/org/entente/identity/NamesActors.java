package org.entente.identity;

import java.util.Optional;
import java.util.UUID;
import org.entente.chronicle.Actors;
import org.entente.languages.Language;
import org.entente.languages.Messages;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Everyone may know for whom somebody acted; who it was, only who keeps accounts, their own people and they themselves. */
@Component
class NamesActors implements Actors {

    private final Persons persons;
    private final Members members;
    private final Tokens tokens;
    private final Delegations delegations;

    NamesActors(Persons persons, Members members, Tokens tokens, Delegations delegations) {
        this.persons = persons;
        this.members = members;
        this.tokens = tokens;
        this.delegations = delegations;
    }

    /** Where the act itself does not say, for whom the person has acted first; a delegation's own program is told apart. */
    @Override
    public String actingFor(UUID person, @Nullable UUID delegation, Language language) {
        var name = delegationOf(person, delegation, language);
        return tokens.ofDelegation(person).isPresent() ? Messages.text(language, "identity.actor.program", name) : name;
    }

    private String delegationOf(UUID person, @Nullable UUID delegation, Language language) {
        return Optional.ofNullable(delegation)
                .or(() -> members.ofPerson(person).stream()
                        .map(Member::delegation)
                        .findFirst())
                .flatMap(delegations::find)
                .map(known -> known.name(language))
                .orElseGet(() -> Messages.text(language, "chronicle.who.participant"));
    }

    @Override
    public Optional<String> name(UUID person, Reader reader) {
        return reader.delegate()
                .flatMap(asker -> known(asker, person)
                        .map(Person::name)
                        .or(() -> tokens.ofDelegation(person)
                                .filter(program -> asker.keepsAccounts()
                                        || program.delegation().equals(asker.delegation()))
                                .map(Token::name)));
    }

    /** As the asker knows them, if they do: a colleague to be by what was typed to invite them. */
    Optional<Person> known(Delegate asker, UUID person) {
        if (asker.keepsAccounts() || asker.person().equals(person)) return persons.find(person);
        return members.ofPerson(person).stream()
                .filter(member -> member.delegation().equals(asker.delegation()))
                .findFirst()
                .flatMap(member -> persons.find(person).map(found -> found.calledAs(member.name(), member.email())));
    }
}
