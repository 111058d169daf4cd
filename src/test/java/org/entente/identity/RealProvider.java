package org.entente.identity;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.servlet.DispatcherServlet;

/** A provider that is none of ours: Spring Authorization Server, in a context and at a port of its own. */
final class RealProvider implements AutoCloseable {

    static final String CLIENT = "entente";
    static final String SECRET = "a secret shared with the house";
    static final String PASSWORD = "known to the ministry alone";

    /** What the provider says of its people, by their names there. */
    private static final Map<String, Map<String, Object>> PEOPLE = new ConcurrentHashMap<>();

    private final AnnotationConfigServletWebServerApplicationContext context =
            new AnnotationConfigServletWebServerApplicationContext();

    /** @param back the one address to which it sends people back */
    RealProvider(String back) {
        context.registerBean("back", String.class, () -> back);
        context.register(Ministry.class);
        context.refresh();
    }

    String issuer() {
        return "http://127.0.0.1:" + context.getWebServer().getPort();
    }

    /** Employs somebody; answers their name there. */
    String employs(String email, boolean verified) {
        var name = UUID.randomUUID().toString();
        PEOPLE.put(name, Map.of("email", email, "email_verified", verified, "name", "Amina Otieno"));
        return name;
    }

    /** Signs somebody in who has come with a question; answers where they are sent with the answer. */
    URI sends(String question, String name) throws IOException, InterruptedException {
        var credentials = (name + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
        var signIn = HttpRequest.newBuilder(URI.create(issuer() + "/"))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials))
                .build();
        var browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        browser.send(signIn, HttpResponse.BodyHandlers.discarding());
        var answer = browser.send(
                HttpRequest.newBuilder(URI.create(question)).build(), HttpResponse.BodyHandlers.ofString());
        return URI.create(answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new IllegalStateException(answer.statusCode() + " " + answer.body())));
    }

    @Override
    public void close() {
        context.close();
    }

    @EnableWebSecurity
    static class Ministry {

        @Bean
        TomcatServletWebServerFactory server() throws IOException {
            var server = new TomcatServletWebServerFactory(0);
            server.setAddress(InetAddress.getByName("127.0.0.1"));
            return server;
        }

        /** Without a servlet behind them, no filter is asked. */
        @Bean
        DispatcherServlet nothingElse() {
            return new DispatcherServlet();
        }

        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .httpBasic(basic -> basic.securityContextRepository(new HttpSessionSecurityContextRepository()))
                    .build();
        }

        @Bean
        UserDetailsService people() {
            return name -> User.withUsername(name)
                    .password("{noop}" + PASSWORD)
                    .roles("EMPLOYEE")
                    .build();
        }

        @Bean
        RegisteredClientRepository clients(String back) {
            return new InMemoryRegisteredClientRepository(RegisteredClient.withId(CLIENT)
                    .clientId(CLIENT)
                    .clientSecret("{noop}" + SECRET)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUri(back)
                    .scope("openid")
                    .scope("email")
                    .scope("profile")
                    .clientSettings(
                            ClientSettings.builder().requireProofKey(true).build())
                    .build());
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> whatItSays() {
            return context -> PEOPLE.getOrDefault(context.getPrincipal().getName(), Map.of())
                    .forEach(context.getClaims()::claim);
        }

        @Bean
        JWKSource<SecurityContext> keys() throws Exception {
            var pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
            var key = new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                    .privateKey((RSAPrivateKey) pair.getPrivate())
                    .keyID("ministry")
                    .build();
            return new ImmutableJWKSet<>(new JWKSet(key));
        }

        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }
    }
}
