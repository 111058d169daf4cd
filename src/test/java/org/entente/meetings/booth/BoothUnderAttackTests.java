package org.entente.meetings.booth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.entente.meetings.MeetingMode;
import org.entente.web.AsTheProgram;
import org.entente.web.Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Who has no good address sees nothing, and who has one sees one meeting. */
@ExtendWith(OutputCaptureExtension.class)
class BoothUnderAttackTests extends InTheBooth {

    @Test
    void oneThatWasGuessedHasExpiredOrWasRevokedIsTheSamePage() {
        var revoked = made();
        assertThat(browse(revoked, null)).hasStatusOk();
        post(revocation(revoked), officer);
        var expired =
                "/booth/" + TestBooths.until(house, meeting.id(), Instant.now().minus(Duration.ofSeconds(1)));
        var guessed = "/booth/" + "A".repeat(32);
        for (var address : new String[] {revoked, expired, guessed, "/booth/nonsense", "/booth/" + meeting.id()}) {
            for (var path : new String[] {address, address + letText}) {
                assertThat(browse(path, null)).as(path).hasStatus(HttpStatus.NOT_FOUND);
                assertThat(withoutAddress(path)).as(path).isEqualTo(withoutAddress(guessed));
            }
        }
    }

    /** What the page says of where it is. */
    private String withoutAddress(String path) {
        return text(browse(path, null)).replace(path, "");
    }

    @Test
    void theAddressOfOneMeetingOpensNoOther() {
        var other = meetings.underWay(MeetingMode.INFORMAL);
        var othersBooth = "/booth/" + TestBooths.made(house, other.id(), officer);
        assertThat(browse(othersBooth, null)).hasStatusOk().bodyText().doesNotContain(letText, "Samoa");
        assertThat(browse(othersBooth + letText, null)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browse(made() + "/statements/" + UUID.randomUUID(), null)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void itOpensNothingElseThatIsNotPublic() {
        var booth = made();
        browse(booth, null);
        for (var path : new String[] {"/speakers", "/booth", "/screen"})
            assertThat(browse(meeting.path() + path, null)).as(path).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browse(booth + letText + "/file", null)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(booth, null)).hasStatus(HttpStatus.METHOD_NOT_ALLOWED);
    }

    /** A page that guests share for a second is none of these. */
    @Test
    void noCopyOfItIsKeptAnywhere() {
        var booth = made();
        for (var path : new String[] {booth, booth + letText}) {
            assertThat(browse(path, null))
                    .hasHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .hasHeader("X-Robots-Tag", "noindex, nofollow, noarchive")
                    .hasHeader("Referrer-Policy", "no-referrer")
                    .bodyText()
                    .contains("<meta name=\"robots\" content=\"noindex");
        }
        post(revocation(booth), officer);
        assertThat(browse(booth, null)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whatNobodyGuessesOfItStandsInNoTableNoActAndNoLog(CapturedOutput output) {
        var booth = made();
        var secret = booth.substring("/booth/".length());
        browse(booth, null);
        browse(booth + letText, null);
        browse(booth + "/statements/nonsense", null);
        assertThat(output.getAll()).doesNotContain(secret);
        assertThat(browse(meeting.path() + "/booth-addresses", officer))
                .as("it is shown once")
                .bodyText()
                .doesNotContain(secret);
        for (var table : new String[] {"meetings.booth_address", "chronicle.act", "chronicle.reading"})
            assertThat(jdbc.sql("select count(*) from %s t where t::text like '%%' || :secret || '%%'".formatted(table))
                            .param("secret", secret)
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
    }

    /** The second wall, where a query forgot to ask. */
    @Test
    void theDatabaseShowsAddressesToOfficersAlone() {
        made();
        assertThat(AsTheProgram.as(
                        Reader.of(samoa),
                        () -> jdbc.sql("select count(*) from meetings.booth_address")
                                .query(Long.class)
                                .single()))
                .isZero();
    }

    @Test
    void toLetABoothReadAsksWhoItIsAndToTakeItBackDoesNot() {
        jdbc.sql("update identity.sign_in set second_factor_at = now() - interval '1 hour' where person = :person")
                .param("person", tonga.person())
                .update();
        assertThat(post(keptText + "/booth", tonga, "let", "yes")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(
                        meeting.path() + "/statements",
                        tonga,
                        "text",
                        "Another text: " + UUID.randomUUID(),
                        "language",
                        "en",
                        "booth",
                        "yes"))
                .hasStatus(HttpStatus.FORBIDDEN)
                .bodyText()
                .contains("name=\"booth\"", "Another text:");
        assertThat(post(keptText + "/booth", tonga, "let", "no")).hasStatus(HttpStatus.SEE_OTHER);
    }
}
