package org.entente.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.entente.ground.Unable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClusterSettingsTests {

    private static final String NODES = "https://a.example.int:9200, https://b.example.int:9200/,";

    @TempDir
    Path folder;

    @Test
    void nodesAreNamedOneAfterTheOther() {
        var settings = ClusterSettings.read(NODES, "entente", "secret", "", "entente");
        assertThat(settings.nodes())
                .containsExactly(URI.create("https://a.example.int:9200"), URI.create("https://b.example.int:9200"));
        assertThat(settings.authorization()).startsWith("Basic ");
        assertThat(settings.trusted()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.example.int:9200",
                "ftp://a.example.int",
                "https://",
                "https://user:secret@a.example.int",
                "https://a.example.int/path",
                "https://a b"
            })
    void whatIsNoAddressStopsTheStart(String url) {
        assertThatThrownBy(() -> ClusterSettings.read(url, "", "", "", "entente"))
                .isInstanceOf(Unable.class)
                .hasMessageContaining(url);
    }

    @Test
    void aPasswordGoesNowhereInClear() {
        assertThatThrownBy(() -> ClusterSettings.read("http://a.example.int:9200", "entente", "secret", "", "entente"))
                .isInstanceOf(Unable.class)
                .hasMessageNotContaining("secret");
        assertThat(ClusterSettings.read("http://127.0.0.1:9200", "entente", "secret", "", "entente")
                        .nodes())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Entente", "-a", "a*", "a,b", "a/b"})
    void aPrefixIsTheBeginningOfANameOfAnIndex(String prefix) {
        assertThatThrownBy(() -> ClusterSettings.read(NODES, "", "", "", prefix))
                .isInstanceOf(Unable.class);
    }

    @Test
    void aHousesOwnAuthorityIsTrusted() throws Exception {
        var file = Files.writeString(folder.resolve("authority.pem"), someAuthority());
        assertThat(ClusterSettings.read(NODES, "", "", file.toString(), "entente")
                        .trusted())
                .isNotNull();
    }

    @Test
    void aFileThatHoldsNoneStopsTheStart() throws IOException {
        var file = Files.writeString(folder.resolve("nothing.pem"), "-----BEGIN CERTIFICATE-----\nnonsense\n");
        for (var each : new Path[] {file, folder.resolve("missing.pem")}) {
            assertThatThrownBy(() -> ClusterSettings.read(NODES, "", "", each.toString(), "entente"))
                    .isInstanceOf(Unable.class)
                    .hasMessageContaining(each.toString());
        }
    }

    private static String someAuthority() throws Exception {
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init((KeyStore) null);
        for (var manager : trust.getTrustManagers()) {
            if (!(manager instanceof X509TrustManager everybody)) continue;
            var encoded = everybody.getAcceptedIssuers()[0].getEncoded();
            return "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(encoded)
                    + "\n-----END CERTIFICATE-----\n";
        }
        throw new IllegalStateException("The JDK trusts nobody");
    }
}
