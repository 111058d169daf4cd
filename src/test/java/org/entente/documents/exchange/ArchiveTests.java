package org.entente.documents.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.entente.documents.record.Relation;
import org.junit.jupiter.api.Test;

/** An archive as it goes out. */
class ArchiveTests {

    @Test
    void hasItsManifestAndSumsBehindItsFiles() throws Exception {
        var files = written("Report, with a comma and a “quotation”");
        assertThat(files.keySet()).containsExactly("a.txt", Archive.MANIFEST, Archive.SUMS);
        assertThat(files.get(Archive.MANIFEST))
                .isEqualTo(
                        "file,symbol,language,kind,date,title,status,supersedes,amends,corrigendum to,annex of,"
                                + "responds to,adopted as,translation of\r\n"
                                + "a.txt,A/78/76,en,REPORT,2023,\"Report, with a comma and a “quotation”\",AUTHENTIC,,,A/78/75 [fr ru],,,,\r\n");
        // Of “words”, as sha256sum says it.
        assertThat(files.get(Archive.SUMS))
                .startsWith("dba36bffa5cab0f922d087a3aeb179f9d4e745df40b323e1b1471402848c8a3e  a.txt\n")
                .contains("  manifest.csv\n");
    }

    @Test
    void whatHasNoFileStandsInAListOfItsOwnWithItsSum() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var archive = new Archive(out)) {
            archive.addEntry(row("Title"));
            archive.finish();
        }
        var files = unpacked(out);
        assertThat(files.keySet()).containsExactly(Archive.MANIFEST, Archive.ENTRIES, Archive.SUMS);
        assertThat(files.get(Archive.ENTRIES))
                .startsWith("address,symbol,language,kind,")
                .contains("A/78/76,en,REPORT,2023,Title,");
        assertThat(files.get(Archive.SUMS)).contains("  entries.csv\n");
    }

    @Test
    void noSpreadsheetTakesATitleForAFormula() throws Exception {
        assertThat(written("=HYPERLINK(1)").get(Archive.MANIFEST)).contains(",'=HYPERLINK(1),");
    }

    @Test
    void aFileThatCannotBeReadBreaksItOff() throws Exception {
        try (var archive = new Archive(new ByteArrayOutputStream())) {
            assertThatThrownBy(() -> archive.add(row("Title"), out -> {
                        throw new IOException("gone");
                    }))
                    .isInstanceOf(UncheckedIOException.class);
        }
    }

    private static Map<String, String> written(String title) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var archive = new Archive(out)) {
            archive.add(row(title), to -> to.write("words".getBytes(StandardCharsets.UTF_8)));
            archive.finish();
        }
        return unpacked(out);
    }

    private static Map<String, String> unpacked(ByteArrayOutputStream out) throws IOException {
        var files = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
        return files;
    }

    private static Archive.Row row(String title) {
        return new Archive.Row(
                "a.txt",
                "A/78/76",
                "en",
                "REPORT",
                "2023",
                title,
                "AUTHENTIC",
                Map.of(Relation.Kind.CORRIGENDUM_TO, "A/78/75 [fr ru]"));
    }
}
