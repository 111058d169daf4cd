package org.entente.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.entente.web.SiteAddress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/**
 * Asks a provider who somebody is, by the authorization code flow. Spring Security asks and judges the answers: state,
 * nonce, the proof key, and the signature, issuer, audience and age of the ID token; we bring the provider's facts, and a
 * way outside that goes nowhere it should not.
 */
@Component
class OpenIdConnect {

    private static final Logger LOG = LoggerFactory.getLogger(OpenIdConnect.class);

    private static final String ISSUER = "iss";

    private final Providers providers;
    private final Discovery discovery;
    private final Outside outside;
    private final SiteAddress site;
    private final RestTemplate template;
    private final OidcAuthorizationCodeAuthenticationProvider judge;

    OpenIdConnect(Providers providers, Discovery discovery, Outside outside, SiteAddress site) {
        this.providers = providers;
        this.discovery = discovery;
        this.outside = outside;
        this.site = site;
        this.template = outside.template();
        var users = new DefaultOAuth2UserService();
        users.setRestOperations(template);
        var persons = new OidcUserService();
        persons.setOauth2UserService(users);
        this.judge = new OidcAuthorizationCodeAuthenticationProvider(tokens(), persons);
        judge.setJwtDecoderFactory(this::decoder);
    }

    /** The one address to which providers send people back; it is without language, so that they know only one. */
    String back(HttpServletRequest request) {
        return site.of(request) + "/sign-in/answer";
    }

    /** Whether it can be asked at all; nobody is sent there. */
    void tryOut(Provider provider, HttpServletRequest request) throws NotSignedIn {
        asked(provider, () -> discovery.of(provider, "", back(request)));
    }

    /** Where to send somebody, and what their answer has to fit. */
    OAuth2AuthorizationRequest question(Provider provider, HttpServletRequest request) throws NotSignedIn {
        var registration = asked(provider, () -> discovery.of(provider, "", back(request)));
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(id -> registration);
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        return Objects.requireNonNull(resolver.resolve(request, registration.getRegistrationId()));
    }

    /** Whom the provider means; what somebody brings back in the address is worth nothing until it has been judged. */
    OidcUser answer(Provider provider, OAuth2AuthorizationRequest question, HttpServletRequest request)
            throws NotSignedIn {
        var back = Objects.requireNonNull(question.getRedirectUri());
        var answer = brought(request, back);
        return asked(provider, () -> {
            var registration = discovery.of(provider, providers.secret(provider), back);
            checkIssuer(registration, request.getParameter(ISSUER));
            var exchange = new OAuth2AuthorizationExchange(question, answer);
            var judged = judge.authenticate(new OAuth2LoginAuthenticationToken(registration, exchange));
            if (judged != null && judged.getPrincipal() instanceof OidcUser user) return user;
            throw new NotSignedIn("identity.provider.refused");
        });
    }

    /** By RFC 9207: an answer that another provider had sent would be brought to this one. */
    private static void checkIssuer(ClientRegistration registration, @Nullable String told) throws NotSignedIn {
        var details = registration.getProviderDetails();
        var promised = Boolean.TRUE.equals(
                details.getConfigurationMetadata().get("authorization_response_iss_parameter_supported"));
        if (told == null ? promised : !told.equals(details.getIssuerUri()))
            throw new NotSignedIn("identity.provider.refused");
    }

    private static OAuth2AuthorizationResponse brought(HttpServletRequest request, String back) {
        var code = request.getParameter("code");
        var state = request.getParameter("state");
        var answer = code == null || code.isEmpty()
                ? OAuth2AuthorizationResponse.error("access_denied")
                : OAuth2AuthorizationResponse.success(code);
        return answer.redirectUri(back).state(state).build();
    }

    private <T> T asked(Provider provider, Callable<T> questions) throws NotSignedIn {
        try {
            return outside.within(questions);
        } catch (AuthenticationException refused) {
            LOG.warn("The provider {} let nobody in: {}", provider.issuer(), refused.getMessage());
            throw new NotSignedIn("identity.provider.refused", refused);
        } catch (IOException failed) {
            if (failed.getCause() instanceof NotSignedIn told) {
                var why = told.getCause() == null ? told : told.getCause();
                LOG.warn("The provider {} is not as it should be: {}", provider.issuer(), why.getMessage());
                throw new NotSignedIn(told.key(), told);
            }
            LOG.warn("The provider {} was not heard: {}", provider.issuer(), failed.getMessage());
            throw new NotSignedIn("identity.provider.wrong.unreachable", failed);
        }
    }

    private RestClientAuthorizationCodeTokenResponseClient tokens() {
        var tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(RestClient.builder(template)
                .messageConverters(
                        List.of(new FormHttpMessageConverter(), new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return tokens;
    }

    /** Signed by the provider's own private key: never by the secret that we share, and never by nobody. */
    private JwtDecoder decoder(ClientRegistration registration) {
        var details = registration.getProviderDetails();
        var offered = details.getConfigurationMetadata().get("id_token_signing_alg_values_supported");
        var decoder = NimbusJwtDecoder.withJwkSetUri(Objects.requireNonNull(details.getJwkSetUri()))
                .restOperations(template)
                .jwsAlgorithms(algorithms -> {
                    for (var algorithm : SignatureAlgorithm.values()) {
                        if (offered instanceof List<?> names && names.contains(algorithm.getName()))
                            algorithms.add(algorithm);
                    }
                })
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(), new OidcIdTokenValidator(registration)));
        decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
        return decoder;
    }
}
