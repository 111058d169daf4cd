package org.entente.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.entente.identity.People;
import org.entente.mail.ScriptedSmtp.Taken;
import org.entente.web.Addressees;
import org.entente.web.CurrentReader;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.entente.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Persons who can be written to, and rounds of the post when a test says so. */
@Component
public class PostOfTheHouse {

    /** Of a line of news, without language and place on the page. */
    private static final Pattern ADDRESS = Pattern.compile("<p>[^<]*: <a href=\"/en([^\"?#]+)");

    private final People people;
    private final MakesLetters makes;
    private final HandsLetters hands;
    private final Addressees addressees;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    PostOfTheHouse(
            People people,
            MakesLetters makes,
            HandsLetters hands,
            Addressees addressees,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
        this.events = events;
        this.transaction = transaction;
        this.addressees = addressees;
        this.people = people;
        this.makes = makes;
        this.hands = hands;
        this.jdbc = jdbc;
    }

    /** Somebody with an account in use, and where they are written to. */
    public record Someone(Delegate delegate, String email) {

        UUID person() {
            return delegate.person();
        }
    }

    public Someone someone(@Nullable String code, Role role) {
        var delegate = people.in(code, role);
        jdbc.sql("update identity.person set welcomed_at = now() where id = :id")
                .param("id", delegate.person())
                .update();
        var email = jdbc.sql("select email from identity.person where id = :id")
                .param("id", delegate.person())
                .query(String.class)
                .single();
        return new Someone(delegate, email);
    }

    Addressees addressees() {
        return addressees;
    }

    /** Makes letters of what there is to tell, and hands out what is due. */
    public void round() {
        makes.make();
        hands.hand();
    }

    /** With the eyes of whoever did it, who may read nothing of what others are told. */
    public void publish(Delegate by, Object event) {
        try {
            CurrentReader.set(Reader.of(by));
            transaction.executeWithoutResult(status -> events.publishEvent(event));
        } finally {
            CurrentReader.clear();
        }
    }

    /** What somebody finds on their own page once all that there is was told; each line of it leads to a page that is there. */
    public String newsOf(MockMvcTester browser, Someone someone) {
        round();
        var answer = browser.get()
                .uri("/en/me/news")
                .with(People.as(someone.delegate()))
                .exchange();
        assertThat(answer).hasStatus(HttpStatus.OK);
        var page = new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(ADDRESS.matcher(page).results().map(found -> found.group(1))).allMatch(this::isRoute);
        return page;
    }

    private boolean isRoute(String address) {
        var path = PathContainer.parsePath(address);
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .filter(route -> route.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(route -> route.getPathPatternsCondition().getPatterns().stream())
                .anyMatch(pattern -> pattern.matches(path));
    }

    public boolean isSet(String deadline, UUID of) {
        return jdbc.sql("""
                        select exists (select from scheduled_tasks
                                       where task_name = :deadline and task_instance = :of)""")
                .param("deadline", deadline)
                .param("of", of.toString())
                .query(Boolean.class)
                .single();
    }

    /** The plain words of a letter, and those marked up. */
    public static String plain(Taken letter) {
        return part(letter, 0);
    }

    public static String html(Taken letter) {
        return part(letter, 1);
    }

    private static String part(Taken letter, int number) {
        try {
            var twice = (MimeMultipart) letter.message().getContent();
            return String.valueOf(twice.getBodyPart(number).getContent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String header(Taken letter, String name) {
        try {
            return String.join("", letter.message().getHeader(name));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
