package org.entente.identity;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.entente.ground.Arguments;
import org.entente.ground.Command;
import org.entente.ground.Terminal;
import org.entente.ground.Unable;
import org.springframework.stereotype.Component;

/** {@code token revoke}: by the number that the list shows, or by a token itself that has been found somewhere. */
@Component
class TokenRevoke implements Command {

    private final Tokens tokens;
    private final Clock clock;

    TokenRevoke(Tokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public String words() {
        return "token revoke";
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        var word = UserList.oneWord(arguments);
        var token = find(word).orElseThrow(() -> new Unable("identity.unable.no_token"));
        tokens.revoke(token, null, clock.instant());
        terminal.say("identity.command.revoked", token.name(), tokens.owner(token));
        return 0;
    }

    private Optional<Token> find(String word) {
        if (TokenText.isOne(word)) return tokens.sent(word, clock.instant());
        return word.matches("[0-9a-fA-F-]{36}") ? tokens.find(UUID.fromString(word)) : Optional.empty();
    }
}
