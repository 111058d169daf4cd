package org.entente.identity;

import java.net.URI;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.web.Mistakes;
import org.entente.web.Role;
import org.jspecify.annotations.Nullable;

/** What an administrator says of the organisation's provider; of one already set an empty secret keeps the old. */
public record ProviderForm(
        String issuer,
        String client,
        String secret,
        String domains,
        String joining,
        String email,
        String verified,
        String name,
        String paused,
        String lock) {

    /** Whom nobody has invited leads nobody, keeps nobody's account and holds no office. */
    private static final Set<Role> JOINING = EnumSet.of(Role.DELEGATE, Role.ADVISER);

    private static final Pattern CLAIM = Pattern.compile("[\\w.:/-]{1,100}");
    private static final int LONGEST = 500;
    private static final int MOST_DOMAINS = 20;

    public ProviderForm {
        issuer = stripped(issuer);
        client = stripped(client);
        secret = stripped(secret);
        domains = stripped(domains);
        joining = stripped(joining);
        email = stripped(email);
        verified = stripped(verified);
        name = stripped(name);
        paused = stripped(paused);
        lock = stripped(lock);
    }

    static ProviderForm of(@Nullable Provider provider) {
        var claims = provider == null ? Provider.Claims.USUAL : provider.claims();
        if (provider == null)
            return new ProviderForm("", "", "", "", "", claims.email(), claims.verified(), claims.name(), "", "");
        return new ProviderForm(
                provider.issuer(),
                provider.client(),
                "",
                String.join(" ", provider.domains()),
                Objects.toString(provider.joiningRole(), ""),
                claims.email(),
                claims.verified(),
                claims.name(),
                provider.paused() ? "yes" : "",
                Long.toString(provider.lock()));
    }

    /** @param known whether there is one already, whose secret may stay */
    Mistakes mistakes(Outside outside, boolean secretariat, boolean known) {
        var mistakes = new Mistakes().text("issuer", issuer, LONGEST).text("client", client, LONGEST);
        if (!mistakes.has("issuer") && !isIssuer(outside)) mistakes.on("issuer", "identity.provider.mistake.issuer");
        if (!known) mistakes.text("secret", secret, LONGEST);
        mistakes.atMost("secret", secret, LONGEST);
        if (domains.isEmpty()) mistakes.on("domains", "web.mistake.missing");
        if (domainList().size() > MOST_DOMAINS
                || typedDomains().anyMatch(typed -> Provider.domain(typed).isEmpty()))
            mistakes.on("domains", "identity.provider.mistake.domains", MOST_DOMAINS);
        if (!joining.isEmpty() && (secretariat || joiningRole() == null))
            mistakes.on("joining", "identity.provider.mistake.joining");
        for (var claim :
                Map.of("email", email, "verified", verified, "name", name).entrySet()) {
            if (!CLAIM.matcher(claim.getValue()).matches())
                mistakes.on(claim.getKey(), "identity.provider.mistake.claim");
        }
        return mistakes;
    }

    /** The save that was changed here; 0 where nothing has been saved yet. */
    public long knownLock() {
        if (lock.isEmpty()) return 0;
        return lock.matches("\\d{1,18}") ? Long.parseLong(lock) : -1;
    }

    ProviderForm withLock(long other) {
        return new ProviderForm(
                issuer, client, "", domains, joining, email, verified, name, paused, Long.toString(other));
    }

    public static Set<Role> joiningRoles() {
        return JOINING;
    }

    public boolean isPaused() {
        return !paused.isEmpty();
    }

    @Nullable
    Role joiningRole() {
        return JOINING.stream()
                .filter(role -> role.name().equals(joining))
                .findFirst()
                .orElse(null);
    }

    List<String> domainList() {
        return typedDomains()
                .flatMap(typed -> Provider.domain(typed).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private Stream<String> typedDomains() {
        return Arrays.stream(domains.split("[\\s,;]+")).filter(typed -> !typed.isEmpty());
    }

    private boolean isIssuer(Outside outside) {
        try {
            var address = URI.create(issuer);
            return outside.admits(address) && address.getQuery() == null && address.getFragment() == null;
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    private static String stripped(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
