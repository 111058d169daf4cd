package org.entente.identity;

import java.time.Clock;
import java.util.stream.Collectors;
import org.entente.ground.Arguments;
import org.entente.ground.Command;
import org.entente.ground.Terminal;
import org.springframework.stereotype.Component;

/** {@code token list}: every token, one a line, never the token itself. */
@Component
class TokenList implements Command {

    private final Tokens tokens;
    private final Clock clock;

    TokenList(Tokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public String words() {
        return "token list";
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        tokens.all()
                .forEach(token -> terminal.line(String.join(
                        "\t",
                        token.id().toString(),
                        terminal.text(state(token)),
                        token.expiresAt().toString(),
                        token.scopes().stream().map(Scope::word).collect(Collectors.joining(",")),
                        tokens.owner(token),
                        token.name())));
        return 0;
    }

    private String state(Token token) {
        if (token.revokedAt() != null) return "identity.token.revoked";
        return token.isGood(clock.instant()) ? "identity.token.good" : "identity.token.expired";
    }
}
