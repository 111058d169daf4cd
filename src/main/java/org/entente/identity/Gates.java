package org.entente.identity;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.regex.Pattern;
import org.entente.identity.SecurityLog.Event;
import org.entente.web.ChangeOfLanguage;
import org.entente.web.SaysNo;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.csrf.CsrfException;
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
    private final WatchesRefusals refusals;
    private final SignedIn signedIn;
    private final SaysNo no;

    Gates(
            Tokens tokens,
            Members members,
            Delegations delegations,
            SignedIn signedIn,
            Allowances allowances,
            Limits limits,
            SaysNo no,
            Clock clock) {
        this.signedIn = signedIn;
        this.no = no;
        door = new AtTheDoor(allowances, limits, no);
        refusals = new WatchesRefusals(clock);
        api = new AtTheApi(tokens, members, delegations, allowances, limits, no, clock);
    }

    /** What came without the token of a form, or with one that was another's. */
    private void refuse(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws ServletException, IOException {
        var session = signedIn.current(request).map(SignIn::person).orElse(null);
        SecurityLog.tell(Event.REFUSED, why instanceof CsrfException ? "form" : "access", session, request);
        no.giveBack(request, response);
    }

    void guard(HttpSecurity http) {
        http.addFilterAfter(door, HeaderWriterFilter.class)
                .addFilterAfter(refusals, HeaderWriterFilter.class)
                .addFilterAfter(api, HeaderWriterFilter.class)
                .exceptionHandling(refused -> refused.accessDeniedHandler(this::refuse))
                // Harvesters ask by POST, too, for what everybody may read; nothing is done by it. Programs for mail
                // end letters
                // so (RFC 8058): by an address that nobody guesses, and that does nothing else.
                .csrf(csrf -> csrf.ignoringRequestMatchers(request -> AtTheApi.token(request) != null
                        || request.getRequestURI().equals("/oai")
                        || ChangeOfLanguage.isFromOurOwnPage(request)
                        || ENDS_LETTERS.matcher(request.getRequestURI()).matches()));
    }
}
