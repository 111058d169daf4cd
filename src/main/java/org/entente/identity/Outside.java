package org.entente.identity;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

/**
 * Asks machines elsewhere whose addresses somebody typed in: over TLS, at public addresses alone, going where no answer
 * sends, for a short time and a short answer. Whoever types an address of this machine, or of the network behind it,
 * learns nothing of what is there.
 */
@Component
class Outside implements DisposableBean {

    private static final Timeout STEP = Timeout.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final int PER_HOST = 8;
    private static final int ALL = 128;

    private final boolean loopback;
    private final Duration longest;
    private final HttpComponentsClientHttpRequestFactory requests;

    @Autowired
    Outside(@Value("${entente.providers.loopback:false}") boolean loopback) {
        this(loopback, SystemDefaultDnsResolver.INSTANCE, LONGEST);
    }

    /** @param loopback whether this very machine may be asked, without TLS too: for trying things out */
    Outside(boolean loopback, DnsResolver names, Duration longest) {
        this.loopback = loopback;
        this.longest = longest;
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new PublicAddresses(names, loopback))
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(STEP)
                        .setSocketTimeout(STEP)
                        .build())
                .setMaxConnPerRoute(PER_HOST)
                .setMaxConnTotal(ALL)
                .build();
        var client = HttpClientBuilder.create()
                .setConnectionManager(connections)
                // Each question is asked over a connection of its own, whose address was looked at for it.
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(STEP)
                        .setResponseTimeout(STEP)
                        .build())
                .addExecInterceptorFirst("short answer", ShortAnswer::of)
                .setUserAgent("Entente")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
        this.requests = new HttpComponentsClientHttpRequestFactory(client);
    }

    RestTemplate template() {
        var template = new RestTemplate(requests);
        template.setInterceptors(List.of(this::ask));
        return template;
    }

    /** Whether an address may be asked, or a browser be sent to it. */
    boolean admits(URI address) {
        if (address.getHost() == null || address.getUserInfo() != null) return false;
        if ("https".equals(address.getScheme())) return true;
        return loopback && "http".equals(address.getScheme()) && isLoopback(address.getHost());
    }

    /** Everything that one sign-in asks elsewhere, within one time: who answers a letter at a time is not waited for. */
    <T> T within(Callable<T> questions) throws IOException {
        // Not to be closed: that would wait for what takes too long.
        var executor = Executors.newVirtualThreadPerTaskExecutor();
        var answer = executor.submit(questions);
        executor.shutdown();
        try {
            return answer.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException tooLong) {
            throw new IOException("No answer in " + longest, tooLong);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException("Stopping", stopping);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException told) throw told;
            throw new IOException(failed.getCause());
        } finally {
            answer.cancel(true);
        }
    }

    private ClientHttpResponse ask(HttpRequest request, byte[] body, ClientHttpRequestExecution on) throws IOException {
        if (!admits(request.getURI())) throw new IOException("Not over TLS: " + request.getURI());
        var response = on.execute(request, body);
        if (!response.getStatusCode().is3xxRedirection()) return response;
        response.close();
        throw new IOException("Sent elsewhere by " + request.getURI());
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
    }

    @Override
    public void destroy() throws Exception {
        requests.destroy();
    }
}
