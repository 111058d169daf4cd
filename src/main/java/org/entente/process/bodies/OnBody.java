package org.entente.process.bodies;

import java.util.List;
import org.entente.web.Ui;

/** What another room keeps on a body, told on the body's page; rooms answer as beans. */
public interface OnBody {

    /** Only what this reader may read. */
    List<OnSession.Link> on(Body body, Ui ui);
}
