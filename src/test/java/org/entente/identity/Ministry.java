package org.entente.identity;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.LoggerFactory;
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

/**
 * Spring Authorization Server as a program of its own, which knows nothing of the house but one address. It is told whom it
 * employs, one a line, and ends when whoever told it has ended.
 */
@EnableWebSecurity
class Ministry {

    static final String CLIENT = "entente";
    static final String SECRET = "a secret shared with the house";
    static final String PASSWORD = "known to the ministry alone";

    /** What it says of its people, by their names there. */
    private static final Map<String, Map<String, Object>> PEOPLE = new ConcurrentHashMap<>();

    /** @param words the one address to which it sends people back */
    public static void main(String[] words) throws IOException {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        try (var context = new AnnotationConfigServletWebServerApplicationContext();
                var told = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            context.registerBean("back", String.class, () -> words[0]);
            context.register(Ministry.class);
            context.refresh();
            System.out.println("> ready " + context.getWebServer().getPort());
            for (var line = told.readLine(); line != null; line = told.readLine())
                System.out.println("> employs " + employs(line.split(" ")));
        }
    }

    private static String employs(String[] who) {
        var verified = Boolean.parseBoolean(who[2]);
        PEOPLE.put(who[0], Map.of("email", who[1], "email_verified", verified, "name", "Amina Otieno"));
        return who[0];
    }

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
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .build());
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> whatItSays() {
        return context ->
                PEOPLE.getOrDefault(context.getPrincipal().getName(), Map.of()).forEach(context.getClaims()::claim);
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
