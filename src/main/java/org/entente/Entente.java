package org.entente;

import org.entente.ground.Launch;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The house; what the command line asks of it is in {@link Launch}. */
@SpringBootApplication
@EnableScheduling
public class Entente {

    public static void main(String[] arguments) {
        System.exit(Launch.run(Entente.class, arguments));
    }
}
