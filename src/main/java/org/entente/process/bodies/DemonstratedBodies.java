package org.entente.process.bodies;

import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.entente.chronicle.DemonstratedThings;
import org.springframework.stereotype.Component;

/** The process of the demonstration, its bodies and sessions; by these ids other rooms hang theirs on them. */
@Component
public class DemonstratedBodies implements DemonstratedThings {

    public static final UUID PROCESS = id(1);

    public static final UUID PLENARY = id(11);
    public static final UUID FIRST_GROUP = id(12);
    public static final UUID SECOND_GROUP = id(13);

    /** Over half a year ago. */
    public static final UUID ORGANIZATIONAL_SESSION = id(21);

    /** Of the plenary; runs from the day before the demonstration is loaded to three days after it. */
    public static final UUID SESSION = id(22);

    /** Of the plenary, in half a year. */
    public static final UUID NEXT_SESSION = id(23);

    /** Of the first group, three weeks ago. */
    public static final UUID FIRST_GROUP_SESSION = id(24);

    /** Of the second group, in three weeks. */
    public static final UUID SECOND_GROUP_SESSION = id(25);

    public static final List<UUID> SESSIONS =
            List.of(ORGANIZATIONAL_SESSION, SESSION, NEXT_SESSION, FIRST_GROUP_SESSION, SECOND_GROUP_SESSION);

    private static final Pattern PAGE = Pattern.compile("/(processes|bodies|sessions)/([0-9a-f-]{36})");

    private final Bodies bodies;

    DemonstratedBodies(Bodies bodies) {
        this.bodies = bodies;
    }

    @Override
    public boolean hold(String about) {
        var page = PAGE.matcher(about);
        return page.matches() && isFictitious(page.group(1), UUID.fromString(page.group(2)));
    }

    private boolean isFictitious(String kind, UUID id) {
        try {
            return switch (kind) {
                case "processes" -> bodies.process(id).fictitious();
                case "bodies" -> bodies.get(id).fictitious();
                default -> bodies.session(id).fictitious();
            };
        } catch (NoSuchElementException gone) {
            return false;
        }
    }

    private static UUID id(int number) {
        return UUID.fromString(String.format(Locale.ROOT, "de300000-0000-8000-8000-%012d", number));
    }
}
