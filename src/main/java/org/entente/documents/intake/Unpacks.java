package org.entente.documents.intake;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.documents.Bundle;
import org.entente.documents.BundledFile;
import org.entente.documents.FileStore;
import org.entente.documents.StoredFile;
import org.entente.documents.TooManyFiles;
import org.entente.documents.Unreadable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts every file of a bundle into the queue, kept by its hash before anything in it is judged. */
@Component
class Unpacks {

    /** What all files of one bundle may unfold to: 16 GiB. */
    private static final long MOST = 16L * 1024 * 1024 * 1024;

    /** In our own archives, beside the manifest, of documents that have no file. */
    private static final String ENTRIES = "entries.csv";

    /** Where several files are one text, those come first whose structure is surest. */
    private static final List<String> ENDINGS =
            List.of(".akn", ".xml", ".html", ".htm", ".xhtml", ".docx", ".odt", ".pdf", ".md", ".markdown", ".txt");

    private final FileStore files;
    private final Deliveries deliveries;
    private final Items items;

    Unpacks(FileStore files, Deliveries deliveries, Items items) {
        this.files = files;
        this.deliveries = deliveries;
        this.items = items;
    }

    /** What came with a form: the ZIPs one by one, and the other files as those of a folder. */
    void unpack(Delivery delivery) throws IOException {
        var run = new Run(delivery.id());
        var zips = delivery.files().stream()
                .filter(file -> Bundle.isZip(file.name()))
                .toList();
        var others = delivery.files().stream()
                .filter(file -> !Bundle.isZip(file.name()))
                .toList();
        run.add(new KeptFiles(others, files), delivery.given());
        for (var zip : zips) {
            try (var bundle = Bundle.of(files.path(zip.sha256()), zip.name())) {
                run.add(bundle, delivery.given());
            } catch (TooManyFiles tooMany) {
                run.tell(zip.name(), Reason.of("intake.reason.too_many", tooMany.files(), tooMany.most()));
            } catch (Unreadable unreadable) {
                run.tell(zip.name(), Reason.of(unreadable.reason().key()));
            }
        }
        deliveries.unpacked(delivery.id());
    }

    /** What lies on this machine. */
    void unpack(Delivery delivery, Bundle bundle, Facts given) throws IOException {
        new Run(delivery.id()).add(bundle, given);
        deliveries.unpacked(delivery.id());
    }

    /** A delivery's way into the queue, file by file. */
    private final class Run {

        private final UUID delivery;
        private int position;
        private long unfolded;
        private @Nullable Sums sums;

        private Run(UUID delivery) {
            this.delivery = delivery;
        }

        private void add(Bundle bundle, Facts given) throws IOException {
            sums = Sums.in(bundle);
            var manifest = Manifest.in(bundle);
            if (manifest.isEmpty()) {
                for (var file : sorted(bundle)) add(file, null, given, isKnown(file) ? null : unknown());
                return;
            }
            for (var line : manifest.get().lines()) add(line, given);
            var named = manifest.get().lines().stream()
                    .flatMap(line -> line.file().stream())
                    .collect(Collectors.toSet());
            var lists = lists(bundle);
            for (var file : bundle.files()) {
                if (!named.contains(file) && !lists.contains(file))
                    add(file, null, given, Reason.of("intake.manifest.not_named"));
            }
        }

        private void tell(String name, Reason reason) {
            items.add(delivery, position++, name, null, null, Facts.NOTHING, List.of(reason));
        }

        private void add(Manifest.Line line, Facts given) throws IOException {
            var facts = line.facts().or(given);
            if (line.file().isPresent()) {
                add(line.file().get(), line.number(), facts, line.reason().orElse(null));
            } else {
                items.add(
                        delivery,
                        position++,
                        line.name(),
                        line.number(),
                        null,
                        facts,
                        line.reason().stream().toList());
            }
        }

        private void add(BundledFile file, @Nullable Integer line, Facts given, @Nullable Reason refused)
                throws IOException {
            StoredFile kept = null;
            var reason = refused;
            try {
                kept = keep(file);
                if (sums != null && !sums.agreeWith(file, kept)) reason = Reason.of("intake.reason.other_sum");
            } catch (Unreadable unreadable) {
                reason = Reason.of(unreadable.reason().key());
            }
            items.add(
                    delivery, position++, file.name(), line, kept, given, reason == null ? List.of() : List.of(reason));
        }

        private StoredFile keep(BundledFile file) throws IOException {
            if (unfolded > MOST) throw new Unreadable(Unreadable.Reason.ZIP_BOMB);
            try (var in = file.open()) {
                var kept = files.keep(in);
                unfolded += kept.size();
                if (kept.size() == 0) throw new Unreadable(Unreadable.Reason.EMPTY);
                return kept;
            }
        }
    }

    private static List<BundledFile> sorted(Bundle bundle) {
        var lists = lists(bundle);
        return bundle.files().stream()
                .filter(file -> !lists.contains(file))
                .sorted(Comparator.comparingInt(Unpacks::rank))
                .toList();
    }

    private static int rank(BundledFile file) {
        for (var i = 0; i < ENDINGS.size(); i++) if (lower(file).endsWith(ENDINGS.get(i))) return i;
        return ENDINGS.size();
    }

    private static boolean isKnown(BundledFile file) {
        return rank(file) < ENDINGS.size();
    }

    /** Of files, and none of them. */
    private static Set<BundledFile> lists(Bundle bundle) {
        var manifests = bundle.files().stream()
                .map(Unpacks::lower)
                .filter(name -> isCalled(name, Manifest.NAME))
                .collect(Collectors.toSet());
        return bundle.files().stream()
                .filter(file ->
                        manifests.contains(lower(file)) || isEntries(lower(file), manifests) || Sums.isTheirs(file))
                .collect(Collectors.toSet());
    }

    /** By this name alone it may be anybody’s table. */
    private static boolean isEntries(String name, Set<String> manifests) {
        return isCalled(name, ENTRIES)
                && manifests.contains(name.substring(0, name.length() - ENTRIES.length()) + Manifest.NAME);
    }

    private static boolean isCalled(String name, String called) {
        return ("/" + name).endsWith("/" + called);
    }

    private static Reason unknown() {
        return Reason.of(Unreadable.Reason.UNKNOWN_KIND.key());
    }

    private static String lower(BundledFile file) {
        return file.name().toLowerCase(Locale.ROOT);
    }
}
