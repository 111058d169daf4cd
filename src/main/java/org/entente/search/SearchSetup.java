package org.entente.search;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the index in files of this process, or in an OpenSearch cluster where one is named. */
@Configuration(proxyBeanMethods = false)
class SearchSetup {

    @Bean
    Indexes indexes(
            @Value("${entente.index}") String folder,
            @Value("${entente.search.opensearch.urls:}") String urls,
            @Value("${entente.search.opensearch.user:}") String user,
            @Value("${entente.search.opensearch.password:}") String password,
            @Value("${entente.search.opensearch.certificate:}") String certificate,
            @Value("${entente.search.opensearch.prefix:entente}") String prefix,
            DataSource database) {
        if (urls.isBlank()) return new IndexFolder(Path.of(folder));
        return ClusterSettings.read(urls, user, password, certificate, prefix).indexes(database);
    }
}
