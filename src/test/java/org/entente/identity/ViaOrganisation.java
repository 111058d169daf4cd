package org.entente.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.entente.Entente;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/** A house under a name of its own, that may ask providers on this machine. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Entente.class,
        properties = {"entente.providers.loopback=true", "entente.address=" + ViaOrganisation.HOUSE})
@AutoConfigureMockMvc
@interface ViaOrganisation {

    String HOUSE = "https://entente.example.int";
    String BACK = HOUSE + "/sign-in/answer";
}
