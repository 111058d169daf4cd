package org.entente.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.awaitility.Awaitility;
import org.entente.ground.Browser;
import org.entente.ground.Program;
import org.entente.web.Dates;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names and addresses that would be headers, recipients or letters of their own, typed into the started program, which writes by a mail server. */
class OverTheWireLettersTests {

    private static final String MEMBERS = "/en/delegations/KEN/members";

    private static final List<String> NAMES = List.of(
            "Ana\r\nBcc: thief@example.org",
            "Ana\nBcc: thief@example.org",
            "Ana\rBcc: thief@example.org",
            "Ana\u2028Bcc: thief@example.org",
            "Ana\u0085Subject: Another",
            "Ana\" <thief@example.org>, \"Ruiz",
            "Ana\r\n.\r\nMAIL FROM:<thief@example.org>\r\nRCPT TO:<thief@example.org>\r\nDATA\r\nSubject: Another",
            "=?utf-8?Q?Ana=0D=0ABcc:_thief@example.org?=",
            "Ana\r\n\r\nAnother letter");

    private static final List<String> ADDRESSES = List.of(
            "one@example.int\r\nBcc: thief@example.org",
            "one@example.int\nRCPT TO:<thief@example.org>",
            "one@example.int, thief@example.org",
            "one@example.int;thief@example.org",
            "<thief@example.org> one@example.int",
            "thief@example.org>\r\nRCPT TO:<one@example.int",
            "one%0d%0aBcc:thief@example.org@example.int",
            "\"one\r\nBcc: thief@example.org\"@example.int");

    @TempDir
    private static Path folder;

    private static final GreenMail SERVER = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private static Program program;
    private static Browser officer;

    @BeforeAll
    static void start() throws Exception {
        SERVER.start();
        program = Program.serving(
                Program.Started.HERE
                        .with("SPRING_MAIL_HOST", "127.0.0.1")
                        .with(
                                "SPRING_MAIL_PORT",
                                Integer.toString(SERVER.getSmtp().getPort()))
                        .with("ENTENTE_MAIL_FROM", "entente@example.int"),
                folder.resolve("data"));
        officer = new Browser(program.address()).welcomed(program.link());
        officer.setUpAuthenticator();
    }

    @AfterAll
    static void stop() throws Exception {
        program.close();
        SERVER.stop();
    }

    @Test
    void nothingTypedIntoANameIsAHeaderOrARecipientOfALetter() throws Exception {
        for (var i = 0; i < NAMES.size(); i++) {
            var to = "named" + i + "@example.int";
            var answer = invite(NAMES.get(i), to);
            assertThat(answer.statusCode()).as(NAMES.get(i)).isIn(200, 422);
            if (answer.statusCode() == 200) arrived(to);
        }
        lettersAreThoseOfTheHouse();
        assertThat(SERVER.getReceivedMessages())
                .as("Otherwise nothing was written")
                .hasSizeGreaterThan(NAMES.size() / 2);
    }

    @Test
    void nothingTypedIntoAnAddressIsAHeaderOrAnotherRecipient() throws Exception {
        for (var address : ADDRESSES) {
            var answer = invite("Ana", address);
            assertThat(answer.statusCode()).as(address).isEqualTo(422);
        }
        // Written after all of them, so that whatever was to come of them has come.
        invite("Ana", "last@example.int");
        arrived("last@example.int");
        lettersAreThoseOfTheHouse();
    }

    private static HttpResponse<String> invite(String name, String email) throws Exception {
        var from = LocalDate.now(Dates.NEW_YORK).toString();
        var fields = Map.of("name", name, "email", email, "role", "DELEGATE", "from", from);
        return officer.post(MEMBERS + "/new", MEMBERS, fields);
    }

    private static void arrived(String address) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> SERVER.getReceivedMessagesForDomain(address).length > 0);
    }

    private static void lettersAreThoseOfTheHouse() throws MessagingException {
        // Each recipient on an envelope has a mailbox there, whatever the letter itself says.
        assertThat(SERVER.getUserManager().listUser())
                .extracting(GreenMailUser::getEmail)
                .isNotEmpty()
                .allSatisfy(address -> assertThat(address).endsWith("@example.int"));
        for (var message : SERVER.getReceivedMessages()) {
            var headers = new TreeSet<String>(String.CASE_INSENSITIVE_ORDER);
            Collections.list(message.getAllHeaders()).forEach(header -> headers.add(header.getName()));
            assertThat(headers).doesNotContain("Bcc", "Cc");
            assertThat(message.getHeader("Subject")).hasSize(1);
            assertThat(message.getSubject()).doesNotContain("Another");
            assertThat(message.getAllRecipients())
                    .as(Arrays.toString(message.getAllRecipients()))
                    .singleElement()
                    .satisfies(to ->
                            assertThat(((InternetAddress) to).getAddress()).endsWith("@example.int"));
        }
    }
}
