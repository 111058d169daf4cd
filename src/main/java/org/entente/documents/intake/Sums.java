package org.entente.documents.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.entente.documents.Bundle;
import org.entente.documents.BundledFile;
import org.entente.documents.StoredFile;

/** The sums that may lie beside the files of a folder or ZIP, {@code SHA256SUMS}, as sha256sum writes them and our own archives have them. */
final class Sums {

    private static final String NAME = "sha256sums";

    /** 8 MiB, as for the manifest. */
    private static final int MOST = 8 * 1024 * 1024;

    private static final Pattern LINE = Pattern.compile("([0-9a-fA-F]{64}) [ *](.+)");

    private final Map<String, String> sums = new HashMap<>();

    private Sums() {}

    /** By the list that stands least deep; what is no line of sums in it says nothing. */
    static Sums in(Bundle bundle) throws IOException {
        var sums = new Sums();
        var list = bundle.files().stream()
                .filter(Sums::isTheirs)
                .min(Comparator.comparingInt(file -> file.name().length()));
        if (list.isPresent()) sums.read(list.get());
        return sums;
    }

    static boolean isTheirs(BundledFile file) {
        return ("/" + file.name().toLowerCase(Locale.ROOT)).endsWith("/" + NAME);
    }

    private void read(BundledFile list) throws IOException {
        var folder = list.name().substring(0, list.name().length() - NAME.length());
        try (var in = list.open()) {
            new String(in.readNBytes(MOST), StandardCharsets.UTF_8).lines().forEach(line -> {
                var found = LINE.matcher(line);
                if (found.matches())
                    sums.put(folder + found.group(2), found.group(1).toLowerCase(Locale.ROOT));
            });
        }
    }

    /** False where another content is named for it. */
    boolean agreeWith(BundledFile file, StoredFile kept) {
        return sums.getOrDefault(file.name(), kept.sha256()).equals(kept.sha256());
    }
}
