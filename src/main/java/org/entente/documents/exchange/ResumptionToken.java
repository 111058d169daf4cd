package org.entente.documents.exchange;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.entente.documents.exchange.OaiRequest.Rest;
import org.entente.documents.exchange.PublicRecord.Harvest;
import org.entente.documents.exchange.PublicRecord.Place;
import org.jspecify.annotations.Nullable;

/**
 * Where a harvest goes on, in the token itself: nothing is kept for it, it never grows old, and any node answers it. What it says
 * narrows the public record and opens nothing.
 */
final class ResumptionToken {

    private static final String FORM = "2";
    private static final int PARTS = 7;

    private ResumptionToken() {}

    static String of(Harvest harvest, Place after, long before) {
        var parts = String.join(
                "|",
                FORM,
                after.at().toString(),
                after.document().toString(),
                written(harvest.from()),
                written(harvest.before()),
                Long.toString(before),
                harvest.set());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(parts.getBytes(StandardCharsets.UTF_8));
    }

    static Rest read(String token) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8).split("\\|", PARTS);
            if (parts.length != PARTS || !parts[0].equals(FORM) || !isSet(parts[6]))
                throw new OaiRefusal(OaiRefusal.Code.badResumptionToken);
            var harvest = new Harvest(moment(parts[3]), moment(parts[4]), parts[6]);
            var after = new Place(PublicRecord.moment(parts[1]), UUID.fromString(parts[2]));
            return new Rest(harvest, after, Long.parseUnsignedLong(parts[5]));
        } catch (DateTimeException | IllegalArgumentException unknown) {
            throw new OaiRefusal(OaiRefusal.Code.badResumptionToken);
        }
    }

    private static boolean isSet(String written) {
        return written.isEmpty() || OaiSets.SPEC.matcher(written).matches();
    }

    private static String written(@Nullable Instant moment) {
        return moment == null ? "" : moment.toString();
    }

    private static @Nullable Instant moment(String written) {
        return written.isEmpty() ? null : PublicRecord.moment(written);
    }
}
