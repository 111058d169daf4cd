package org.entente.search;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.sql.DataSource;
import org.entente.ground.Unable;
import org.jspecify.annotations.Nullable;

/** Where an OpenSearch cluster is, and what it needs to know of us; what cannot be meant stops the start with one sentence. */
record ClusterSettings(
        List<URI> nodes, String authorization, @Nullable SSLContext trusted, String prefix) {

    static ClusterSettings read(String urls, String user, String password, String certificate, String prefix) {
        var nodes = new ArrayList<URI>();
        for (var url : urls.split(",")) if (!url.isBlank()) nodes.add(node(url.strip()));
        // Over the network, only behind TLS.
        for (var node : nodes) {
            if (!user.isBlank() && node.getScheme().equals("http") && !isHere(node))
                throw new Unable("search.unable.password_in_clear", node);
        }
        if (!prefix.matches("[a-z0-9][a-z0-9_-]{0,99}")) throw new Unable("search.unable.prefix", prefix);
        return new ClusterSettings(nodes, authorization(user, password), trusted(certificate), prefix);
    }

    ClusterIndexes indexes(DataSource database) {
        return new ClusterIndexes(new Cluster(nodes, authorization, trusted), prefix, database);
    }

    private static URI node(String url) {
        try {
            var node = new URI(url.replaceFirst("/+$", "")).parseServerAuthority();
            var isOne = node.getHost() != null
                    && node.getPath().isEmpty()
                    && node.getUserInfo() == null
                    && Set.of("http", "https").contains(node.getScheme());
            if (isOne) return node;
            throw new Unable("search.unable.url", url);
        } catch (URISyntaxException e) {
            throw new Unable("search.unable.url", url);
        }
    }

    private static boolean isHere(URI node) {
        return Set.of("localhost", "127.0.0.1", "[::1]").contains(node.getHost());
    }

    private static String authorization(String user, String password) {
        if (user.isBlank()) return "";
        var said = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(said);
    }

    /** Of whom the cluster has its certificates, where that is nobody whom everybody trusts. */
    private static @Nullable SSLContext trusted(String file) {
        if (file.isBlank()) return null;
        try (var in = Files.newInputStream(Path.of(file))) {
            var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            var number = 0;
            for (var each : CertificateFactory.getInstance("X.509").generateCertificates(in))
                store.setCertificateEntry("authority" + number++, each);
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            var context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new Unable("search.unable.certificate", file);
        }
    }
}
