package org.entente.identity;

import com.webauthn4j.util.exception.WebAuthnException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The two ceremonies of WebAuthn, for our own pages: Spring Security asks and judges, and the question of each ceremony
 * waits in the session for one answer. A passkey is always opened by its owner's finger, face or PIN, and so is two factors.
 */
@Component
class PasskeyCeremonies {

    private static final String ADDING = "passkey to be added";
    private static final String SHOWING = "passkey to be shown";

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    private final PasskeyOwners owners;
    private final Passkeys passkeys;
    private final Site site;

    PasskeyCeremonies(PasskeyOwners owners, Passkeys passkeys, Site site) {
        this.owners = owners;
        this.passkeys = passkeys;
        this.site = site;
    }

    /** What a browser needs to make a passkey for this person, who will see it under this address. */
    String toAdd(HttpServletRequest request, Person person, String shown) {
        var challenge = Bytes.random();
        Entrance.session(request).setAttribute(ADDING, challenge.toBase64UrlString());
        return JSON.writeValueAsString(creation(request, person, shown, challenge));
    }

    void add(HttpServletRequest request, Person person, String answer, String name) throws PasskeyRefused {
        var options = creation(request, person, person.name(), asked(request, ADDING));
        judged(() -> {
            var credential = JSON.readValue(
                    answer, new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {});
            var key = new RelyingPartyPublicKey(credential, name);
            return operations(request).registerCredential(new ImmutableRelyingPartyRegistrationRequest(options, key));
        });
    }

    /** What a browser needs to show a passkey: any, or where somebody is known already one of theirs. */
    String toShow(HttpServletRequest request, @Nullable UUID person) {
        var challenge = Bytes.random();
        Entrance.session(request).setAttribute(SHOWING, challenge.toBase64UrlString());
        return JSON.writeValueAsString(question(request, person, challenge));
    }

    /** Whose passkey was shown. */
    UUID shown(HttpServletRequest request, String answer) throws PasskeyRefused {
        var options = question(request, null, asked(request, SHOWING));
        var owner = judged(() -> {
            var credential =
                    JSON.readValue(answer, new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {});
            return operations(request).authenticate(new RelyingPartyAuthenticationRequest(options, credential));
        });
        return Passkeys.person(owner.getId()).orElseThrow();
    }

    private PublicKeyCredentialCreationOptions creation(
            HttpServletRequest request, Person person, String shown, Bytes challenge) {
        var operations = operations(request);
        operations.setCustomizeCreationOptions(options -> options.user(PasskeyOwners.entity(person, shown))
                .challenge(challenge)
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .build()));
        return operations.createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(known(person.id())));
    }

    private PublicKeyCredentialRequestOptions question(
            HttpServletRequest request, @Nullable UUID person, Bytes challenge) {
        var operations = operations(request);
        operations.setCustomizeRequestOptions(
                options -> options.challenge(challenge).userVerification(UserVerificationRequirement.REQUIRED));
        return operations.createCredentialRequestOptions(
                new ImmutablePublicKeyCredentialRequestOptionsRequest(person == null ? null : known(person)));
    }

    private Webauthn4JRelyingPartyOperations operations(HttpServletRequest request) {
        var house = PublicKeyCredentialRpEntity.builder()
                .id(site.host(request))
                .name("Entente")
                .build();
        return new Webauthn4JRelyingPartyOperations(owners, passkeys, house, Set.of(site.origin(request)));
    }

    /** Answered once, whatever the answer is worth. */
    private static Bytes asked(HttpServletRequest request, String what) throws PasskeyRefused {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(what) instanceof String challenge))
            throw new PasskeyRefused("Nothing was asked");
        session.removeAttribute(what);
        return Bytes.fromBase64(challenge);
    }

    private static <T> T judged(Supplier<T> answer) throws PasskeyRefused {
        try {
            return answer.get();
        } catch (WebAuthnException | JacksonException | IllegalArgumentException | NullPointerException refused) {
            throw new PasskeyRefused(refused);
        }
    }

    private static Authentication known(UUID person) {
        return UsernamePasswordAuthenticationToken.authenticated(person.toString(), null, List.of());
    }
}
