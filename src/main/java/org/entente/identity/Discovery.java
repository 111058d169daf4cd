package org.entente.identity;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Reads what a provider says of itself, and says in one sentence what is wrong with it. */
@Component
class Discovery {

    static final String PATH = "/.well-known/openid-configuration";

    private static final ParameterizedTypeReference<Map<String, Object>> OBJECT = new ParameterizedTypeReference<>() {};

    private final Outside outside;
    private final RestClient client;

    Discovery(Outside outside) {
        this.outside = outside;
        this.client = RestClient.create(outside.template());
    }

    /**
     * With what it takes to ask it; the secret may be empty as long as no answer is to be fetched.
     *
     * @param back the one address to which it sends people back
     */
    ClientRegistration of(Provider provider, String secret, String back) throws NotSignedIn {
        var told = told(provider.issuer());
        if (!provider.issuer().equals(told.get("issuer"))) throw new NotSignedIn("identity.provider.wrong.issuer");
        try {
            var registration = ClientRegistrations.fromOidcConfiguration(told)
                    .registrationId(provider.id().toString())
                    .clientId(provider.client())
                    .clientSecret(secret)
                    .redirectUri(back)
                    .scope("openid", "email", "profile")
                    .build();
            var details = registration.getProviderDetails();
            admit(Objects.requireNonNullElse(details.getAuthorizationUri(), ""));
            admit(Objects.requireNonNullElse(details.getTokenUri(), ""));
            admit(Objects.requireNonNullElse(details.getJwkSetUri(), ""));
            return registration;
        } catch (IllegalArgumentException incomplete) {
            throw new NotSignedIn("identity.provider.wrong.configuration", incomplete);
        }
    }

    private Map<String, Object> told(String issuer) throws NotSignedIn {
        try {
            var answer = client.get()
                    .uri(URI.create(issuer.replaceFirst("/$", "") + PATH))
                    .retrieve()
                    .body(OBJECT);
            if (answer == null) throw new NotSignedIn("identity.provider.wrong.configuration");
            return answer;
        } catch (ResourceAccessException unreachable) {
            throw new NotSignedIn("identity.provider.wrong.unreachable", unreachable);
        } catch (RestClientException noConfiguration) {
            throw new NotSignedIn("identity.provider.wrong.configuration", noConfiguration);
        }
    }

    private void admit(String endpoint) throws NotSignedIn {
        if (!outside.admits(URI.create(endpoint))) throw new NotSignedIn("identity.provider.wrong.endpoint");
    }
}
