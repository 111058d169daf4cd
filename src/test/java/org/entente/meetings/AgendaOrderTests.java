package org.entente.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.languages.Names;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AgendaOrderTests {

    private static final UUID SESSION = UUID.randomUUID();

    private final AgendaItem one = item("1", null);
    private final AgendaItem two = item("2", null);
    private final AgendaItem twoA = item("2 (a)", two.id());
    private final AgendaItem twoB = item("2 (b)", two.id());
    private final AgendaItem three = item("3", null);
    private final List<AgendaItem> items = List.of(one, two, twoA, twoB, three);

    @Test
    void anItemComesAfterTheChosenOneAndItsSubItems() {
        assertThat(AgendaOrder.placed(items, one, two.id())).isEqualTo(ids(two, twoA, twoB, one, three));
        assertThat(AgendaOrder.placed(items, one, twoA.id())).isEqualTo(ids(two, twoA, twoB, one, three));
        assertThat(AgendaOrder.placed(items, three, null)).isEqualTo(ids(three, one, two, twoA, twoB));
    }

    @Test
    void itsSubItemsGoAlongWithIt() {
        assertThat(AgendaOrder.placed(items, two, three.id())).isEqualTo(ids(one, three, two, twoA, twoB));
        assertThat(AgendaOrder.placed(items, two, null)).isEqualTo(ids(two, twoA, twoB, one, three));
    }

    @Test
    void aSubItemStaysWithItsItemWhereverElseItIsPut() {
        assertThat(AgendaOrder.placed(items, twoB, two.id())).isEqualTo(ids(one, two, twoB, twoA, three));
        assertThat(AgendaOrder.placed(items, twoA, twoB.id())).isEqualTo(ids(one, two, twoB, twoA, three));
        assertThat(AgendaOrder.placed(items, twoA, three.id())).isEqualTo(ids(one, two, twoB, twoA, three));
        assertThat(AgendaOrder.placed(items, twoA, null)).isEqualTo(ids(one, two, twoB, twoA, three));
    }

    @Test
    void nobodyIsLostWhereTheChosenOneIsNotThere() {
        assertThat(AgendaOrder.placed(items, one, UUID.randomUUID())).isEqualTo(ids(two, twoA, twoB, three, one));
    }

    private static List<UUID> ids(AgendaItem... items) {
        return List.of(items).stream().map(AgendaItem::id).toList();
    }

    private static AgendaItem item(String number, @Nullable UUID parent) {
        return new AgendaItem(
                UUID.randomUUID(), SESSION, parent, number, 0, new Names(Map.of()), List.of(), List.of(), 0);
    }
}
