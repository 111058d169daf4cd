package org.entente.consultations;

import org.entente.web.Doorway;
import org.springframework.stereotype.Component;

@Component
class MatrixDoor implements Doorway {

    @Override
    public String path() {
        return "/matrix";
    }

    @Override
    public String key() {
        return "consultations.matrix";
    }

    @Override
    public int order() {
        return 20;
    }
}
