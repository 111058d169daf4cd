package org.entente.identity;

import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;

/** The owner's way into the database, past the second wall: for what only an owner may do, and to measure the wall. */
public final class TestWalls {

    private TestWalls() {}

    public static DataSource owner(ApplicationContext house) {
        return ((SecondWall) house.getBean("dataSource", DataSource.class)).owner();
    }
}
