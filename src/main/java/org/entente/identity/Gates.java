package org.entente.identity;

import java.time.Clock;
import java.util.regex.Pattern;
import org.entente.web.SaysNo;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.stereotype.Component;

/**
 * The two gates that a request passes before anything else looks at it. They are filters of the security chain, behind
 * whatever writes the headers of an answer; as beans of their own the container would put them before it, too.
 */
@Component
@EnableConfigurationProperties(Limits.class)
class Gates {

    private static final Pattern ENDS_LETTERS = Pattern.compile("/(ar|zh|en|fr|ru|es)/subscriptions/[\\w-]{43}/end");

    private final AtTheDoor door;
    private final AtTheApi api;

    Gates(
            Tokens tokens,
            Members members,
            Delegations delegations,
            Allowances allowances,
            Limits limits,
            SaysNo no,
            Clock clock) {
        door = new AtTheDoor(allowances, limits, no);
        api = new AtTheApi(tokens, members, delegations, allowances, limits, no, clock);
    }

    void guard(HttpSecurity http) {
        http.addFilterAfter(door, HeaderWriterFilter.class)
                .addFilterAfter(api, HeaderWriterFilter.class)
                // Harvesters ask by POST, too, for what everybody may read; nothing is done by it. Programs for mail
                // end letters
                // so (RFC 8058): by an address that nobody guesses, and that does nothing else.
                .csrf(csrf -> csrf.ignoringRequestMatchers(request -> AtTheApi.token(request) != null
                        || request.getRequestURI().equals("/oai")
                        || ENDS_LETTERS.matcher(request.getRequestURI()).matches()));
    }
}
