package org.entente.attack;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address that the program answers at, as it has registered them: a new one is attacked without anybody's doing. */
record Route(HttpMethod method, String pattern) {

    static List<Route> of(ApplicationContext house) {
        return house
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(mapping -> mapping.getMethodsCondition().getMethods().stream()
                        .flatMap(method -> mapping.getPatternValues().stream()
                                .map(pattern -> new Route(method.asHttpMethod(), pattern))))
                // Other tests make trouble of their own.
                .filter(route -> !route.pattern.contains("/trouble/"))
                .toList();
    }

    static Stream<Route> acts(ApplicationContext house) {
        return of(house).stream().filter(route -> !route.isRead() && !route.isHarvest());
    }

    static Stream<Route> reads(ApplicationContext house) {
        return of(house).stream().filter(Route::isRead);
    }

    boolean isRead() {
        return method == HttpMethod.GET || method == HttpMethod.HEAD;
    }

    /** The protocol of harvests asks by POST, too. */
    private boolean isHarvest() {
        return pattern.equals("/oai");
    }

    boolean isApi() {
        return pattern.startsWith("/api/")
                || pattern.startsWith("/.well-known/")
                || pattern.startsWith("/sitemap")
                || pattern.equals("/robots.txt")
                || isHarvest();
    }

    /** The whole path of it, in English where it has a language, with this id wherever it asks for one. */
    String at(Object id) {
        var path = pattern.replaceAll("\\{[^}]+}", id.toString());
        return isApi() ? path : "/en" + path;
    }

    String somewhere() {
        return at(UUID.randomUUID());
    }
}
