package org.entente.web;

import gg.jte.generated.entente.StaticTemplates;
import gg.jte.generated.entente.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.CacheControl;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** Gives controllers their {@link Ui}, {@link Reader} and {@link Delegate}, and static files their lasting names. */
@Configuration(proxyBeanMethods = false)
class PageSetup {

    @Bean
    Templates templates() {
        return new StaticTemplates();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    WebMvcConfigurer pages(Frame frame) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new FromRequest<>(Ui.class, frame::ui));
                resolvers.add(new FromRequest<>(Reader.class, frame::reader));
                resolvers.add(new FromRequest<>(SecondFactor.class, frame::secondFactor));
                resolvers.add(new FromRequest<>(
                        Delegate.class, request -> frame.reader(request).signedIn()));
            }

            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                registry.addResourceHandler("/static/**")
                        .addResourceLocations("classpath:/static/")
                        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365))
                                .immutable()
                                .cachePublic())
                        .resourceChain(true)
                        .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
            }
        };
    }

    private record FromRequest<T>(Class<T> type, Function<HttpServletRequest, T> make)
            implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == type;
        }

        @Override
        public T resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return make.apply((HttpServletRequest) request.getNativeRequest());
        }
    }
}
