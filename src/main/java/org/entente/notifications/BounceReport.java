package org.entente.notifications;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A report of a mail server (RFC 3464) on a letter that it could not deliver.
 *
 * @param letter which it was
 * @param gone whether the address itself is gone, and not only this once
 * @param said in the mail server's words
 */
record BounceReport(UUID letter, boolean gone, String said) {

    private static final Pattern NAME = Pattern.compile("<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@");
    private static final Pattern BACK = Pattern.compile("\\+([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@");
    private static final int DEEPEST = 5;
    private static final int MOST_GROUPS = 50;

    /** Empty where it is no such report, or says that the letter arrived or is still being tried. */
    static Optional<BounceReport> read(InputStream file) throws MessagingException, IOException {
        var message = new MimeMessage(Session.getInstance(new Properties()), file);
        var parts = new ArrayList<Part>();
        collect(message, parts, 0);
        var failed = parts.stream()
                .filter(part -> is(part, "message/delivery-status"))
                .findFirst();
        if (failed.isEmpty()) return Optional.empty();
        var failure = failure(failed.get());
        var letter = letter(message, parts);
        if (failure == null || letter.isEmpty()) return Optional.empty();
        var status = Optional.ofNullable(first(failure, "Status")).orElse("");
        var words = Optional.ofNullable(first(failure, "Diagnostic-Code")).orElse(status);
        return Optional.of(new BounceReport(letter.get(), status.matches("5\\.(1\\.\\d{1,3}|2\\.1)"), words));
    }

    private static void collect(Part part, List<Part> found, int depth) throws MessagingException, IOException {
        found.add(part);
        if (depth < DEEPEST && is(part, "multipart/*") && part.getContent() instanceof Multipart several) {
            for (var i = 0; i < several.getCount(); i++) collect(several.getBodyPart(i), found, depth + 1);
        }
    }

    private static boolean is(Part part, String type) {
        try {
            return part.isMimeType(type);
        } catch (MessagingException unreadable) {
            return false;
        }
    }

    /** The fields of the first recipient to whom it could not be delivered, for good. */
    private static @Nullable InternetHeaders failure(Part status) throws MessagingException, IOException {
        try (var in = new ByteArrayInputStream(status.getInputStream().readAllBytes())) {
            for (var group = 0; group < MOST_GROUPS && in.available() > 0; group++) {
                var fields = new InternetHeaders(in);
                var action = first(fields, "Action");
                if (action != null && action.toLowerCase(Locale.ROOT).strip().equals("failed")) return fields;
            }
        }
        return null;
    }

    private static @Nullable String first(InternetHeaders fields, String name) {
        var values = fields.getHeader(name);
        return values == null || values.length == 0 ? null : values[0].strip();
    }

    /** By its name in what is sent back of it, or by the address to which the report came. */
    private static Optional<UUID> letter(MimeMessage report, List<Part> parts) throws MessagingException, IOException {
        for (var part : parts) {
            if (!is(part, "message/rfc822") && !is(part, "text/rfc822-headers")) continue;
            var fields = new InternetHeaders(part.getInputStream());
            var name = NAME.matcher(
                    Optional.ofNullable(first(fields, "Message-ID")).orElse(""));
            if (name.find()) return Optional.of(UUID.fromString(name.group(1)));
        }
        for (var field : List.of("To", "Delivered-To", "X-Original-To")) {
            var values = report.getHeader(field);
            var back = BACK.matcher(values == null ? "" : String.join(",", values));
            if (back.find()) return Optional.of(UUID.fromString(back.group(1)));
        }
        return Optional.empty();
    }
}
