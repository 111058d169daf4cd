package org.entente.web;

import java.time.Duration;
import java.util.regex.Pattern;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Sets a {@link Doorkeeper} before the house, with the limits of the operator, and what answers whoever does not get as far. */
@Component
@ConditionalOnWebApplication
class Connections implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, TomcatConnectorCustomizer {

    private final int mostFromOne;
    private final Duration patience;
    private final Pattern proxies;

    Connections(
            @Value("${entente.limits.connections}") int mostFromOne,
            @Value("${entente.limits.slow}") Duration patience,
            @Value("${server.tomcat.remoteip.internal-proxies}") String proxies) {
        this.mostFromOne = mostFromOne;
        this.patience = patience;
        this.proxies = Pattern.compile(proxies);
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.setProtocol(PacedProtocol.class.getName());
        server.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host)
                host.setErrorReportValveClass(UnreadRequests.class.getName());
        });
    }

    @Override
    public void customize(Connector connector) {
        if (connector.getProtocolHandler() instanceof PacedProtocol paced)
            paced.doorkeeper().keep(mostFromOne, patience, proxies);
    }
}
