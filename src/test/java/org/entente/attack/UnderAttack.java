package org.entente.attack;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.entente.Entente;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/** The whole program with its demonstration, asked without a wire; one for all attacks that need none. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Entente.class,
        // Some of them ask more in a minute than one address may.
        properties = {"entente.demonstration=true", "test.of=attacks", "entente.limits.address=100000"})
@AutoConfigureMockMvc
@interface UnderAttack {}
