package org.entente;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModularityTests {

    private final ApplicationModules rooms = ApplicationModules.of(Entente.class);

    @Test
    void everyRoomLeansOnlyOnWhatItMay() {
        rooms.verify();
    }

    @Test
    void theDiagramOfTheRoomsIsDrawnFromTheCode() {
        new Documenter(rooms, Documenter.Options.defaults().withOutputFolder("target/modules"))
                .writeModulesAsPlantUml()
                .writeIndividualModulesAsPlantUml();
    }
}
