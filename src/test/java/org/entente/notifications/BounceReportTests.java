package org.entente.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What mail servers report of letters that they could not deliver, as RFC 3464 has them write it. */
class BounceReportTests {

    private static final UUID LETTER = UUID.fromString("11111111-2222-3333-4444-555555555555");

    private static final String REPORT = """
            From: Mail Delivery System <MAILER-DAEMON@mx.example.org>
            To: %s
            Subject: Undelivered Mail Returned to Sender
            Auto-Submitted: auto-replied
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary="b1"

            --b1
            Content-Type: text/plain; charset=us-ascii

            I am sorry to have to inform you.

            --b1
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example.org
            Arrival-Date: Thu, 26 Nov 2026 10:00:00 +0000

            Final-Recipient: rfc822; ana@example.org
            Action: %s
            Status: %s
            Diagnostic-Code: smtp; 550 %s no such
             user here

            --b1
            Content-Type: %s

            From: entente@example.int
            Message-ID: %s
            Subject: News

            --b1--
            """;

    @Test
    void aReportOnALetterOfOursNamesItAndSaysThatTheAddressIsGone() throws Exception {
        var report = read("entente@example.int", "failed", "5.1.1", "text/rfc822-headers", named())
                .orElseThrow();
        assertThat(report.letter()).isEqualTo(LETTER);
        assertThat(report.gone()).isTrue();
        assertThat(report.said()).contains("550 5.1.1");
    }

    @Test
    void theWholeLetterMayComeBackToo() throws Exception {
        assertThat(read("entente@example.int", "failed", "5.1.1", "message/rfc822", named()))
                .map(BounceReport::letter)
                .hasValue(LETTER);
    }

    @Test
    void whereNothingOfItComesBackTheAddressToWhichTheReportCameTells() throws Exception {
        assertThat(read("bounces+" + LETTER + "@example.int", "failed", "5.1.1", "text/plain", "<other@example.org>"))
                .map(BounceReport::letter)
                .hasValue(LETTER);
    }

    @Test
    void aFullMailboxIsNotAnAddressThatIsGone() throws Exception {
        assertThat(read("entente@example.int", "failed", "5.2.2", "message/rfc822", named()))
                .map(BounceReport::gone)
                .hasValue(false);
    }

    @Test
    void aDelayIsNoFailureAndAnothersLetterIsNoneOfOurs() throws Exception {
        assertThat(read("entente@example.int", "delayed", "4.4.1", "message/rfc822", named()))
                .isEmpty();
        assertThat(read("entente@example.int", "failed", "5.1.1", "message/rfc822", "<other@example.org>"))
                .isEmpty();
    }

    @Test
    void whateverTheFileHoldsItIsReadToAnEnd() throws Exception {
        var random = new Random(1);
        var good = report("a@example.org", "failed", "5.1.1", "message/rfc822", named());
        for (var times = 0; times < 500; times++) {
            var bytes = good.clone();
            for (var i = 0; i < 20; i++) bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            try {
                BounceReport.read(new ByteArrayInputStream(bytes));
            } catch (MessagingException | IOException unreadable) {
                assertThat(unreadable).isNotNull();
            }
        }
    }

    private static String named() {
        return "<" + LETTER + "@example.int>";
    }

    private static Optional<BounceReport> read(String to, String action, String status, String type, String id)
            throws Exception {
        return BounceReport.read(new ByteArrayInputStream(report(to, action, status, type, id)));
    }

    private static byte[] report(String to, String action, String status, String type, String id) {
        return REPORT.formatted(to, action, status, status, type, id)
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
