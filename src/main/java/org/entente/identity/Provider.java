package org.entente.identity;

import java.net.IDN;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.entente.web.Role;
import org.jspecify.annotations.Nullable;

/**
 * Where a delegation's organisation signs its people in, by OpenID Connect.
 *
 * @param issuer by which address it calls itself
 * @param client by which name it knows this house
 * @param secret by which it knows that it is this house, sealed
 * @param domains of the e-mail addresses that it may vouch for
 * @param joiningRole in which role its people join whom nobody has invited; null where they have to be invited
 * @param lock counts the saves
 */
public record Provider(
        UUID id,
        UUID delegation,
        String issuer,
        String client,
        String secret,
        Claims claims,
        List<String> domains,
        @Nullable Role joiningRole,
        boolean paused,
        Instant setAt,
        long lock) {

    /** Under which names it tells the address of a person, whether it has verified it, and the person's name. */
    public record Claims(String email, String verified, String name) {

        static final Claims USUAL = new Claims("email", "email_verified", "name");
    }

    boolean vouchesFor(String email) {
        return domain(email).filter(domains::contains).isPresent();
    }

    /** As registries write it: in small letters of ASCII; empty for what is none. */
    static Optional<String> domain(String emailOrDomain) {
        var typed = emailOrDomain.substring(emailOrDomain.lastIndexOf('@') + 1).strip();
        try {
            var domain = IDN.toASCII(typed, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            var whole = domain.length() <= 253 && domain.indexOf('.') > 0 && !domain.endsWith(".");
            return whole ? Optional.of(domain) : Optional.empty();
        } catch (IllegalArgumentException noDomain) {
            return Optional.empty();
        }
    }
}
