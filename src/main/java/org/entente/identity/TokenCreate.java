package org.entente.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Supplier;
import org.entente.ground.Arguments;
import org.entente.ground.Command;
import org.entente.ground.Terminal;
import org.entente.ground.Unable;
import org.entente.web.RuleBroken;
import org.springframework.stereotype.Component;

/**
 * {@code token create}: a token for a program that acts in the name of the person whose address is given, for the delegation
 * that is named or else the one they acted for last; without an address, as the named delegation's own. Printed once.
 */
@Component
class TokenCreate implements Command {

    private final Persons persons;
    private final Members members;
    private final Delegations delegations;
    private final Tokens tokens;
    private final Clock clock;

    TokenCreate(Persons persons, Members members, Delegations delegations, Tokens tokens, Clock clock) {
        this.persons = persons;
        this.members = members;
        this.delegations = delegations;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public String words() {
        return "token create";
    }

    @Override
    public Set<String> options() {
        return Set.of("name", "scopes", "until", "delegation");
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        var wished = arguments.option("delegation").map(this::delegation);
        if (arguments.words().isEmpty() && wished.isPresent()) return program(wished.get(), arguments, terminal);
        var email = UserList.oneWord(arguments);
        var member = persons.withEmail(email).stream()
                .flatMap(person -> members.inForce(person.id()).stream())
                .filter(each -> wished.isEmpty() || wished.get().id().equals(each.delegation()))
                .findFirst()
                .orElseThrow(() -> new Unable("identity.unable.no_person", email));
        var form = form(arguments);
        var text = made(() -> tokens.create(
                member.person(), member.delegation(), form.name(), form.chosen(), form.end(), null, clock.instant()));
        return print(terminal, member.name(), form, text);
    }

    private int program(Delegation delegation, Arguments arguments, Terminal terminal) {
        if (delegation.party() == null) throw new Unable("identity.unable.no_program");
        var form = form(arguments);
        var text =
                made(() -> tokens.createFor(delegation, form.name(), form.chosen(), form.end(), null, clock.instant()));
        return print(terminal, delegation.code(), form, text);
    }

    private static String made(Supplier<String> token) {
        try {
            return token.get();
        } catch (RuleBroken tooMany) {
            throw new Unable(tooMany.refusal().key(), tooMany.arguments());
        }
    }

    private static int print(Terminal terminal, String owner, TokenForm form, String text) {
        terminal.say("identity.command.token", owner, form.until());
        terminal.line(text);
        return 0;
    }

    private TokenForm form(Arguments arguments) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var usual = TokenForm.empty(today);
        var form = new TokenForm(
                arguments.option("name").orElse(""),
                arguments
                        .option("scopes")
                        .map(words -> Arrays.asList(words.split(",")))
                        .orElse(usual.scopes()),
                arguments.option("until").orElse(usual.until()));
        UserAdd.refuse(form.mistakes(today));
        return form;
    }

    private Delegation delegation(String code) {
        return delegations.coded(code).orElseThrow(() -> new Unable("identity.unable.no_delegation", code));
    }
}
