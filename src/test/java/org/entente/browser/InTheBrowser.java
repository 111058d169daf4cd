package org.entente.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.entente.Entente;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** The whole program with its demonstration on a port of its own, and one Chromium: both started once for all such tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Entente.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "entente.demonstration=true",
            "server.address=127.0.0.1",
            "entente.live.follow=true",
            // The visitors of the other tests have shown theirs once, long before they act.
            "entente.sign-in.second-factor=8h"
        })
@Import(House.class)
@interface InTheBrowser {}
