package org.entente.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.AbstractProtocol;
import org.entente.languages.Language;
import org.entente.live.OpenStream.Asking;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.entente.web.Role;
import org.junit.jupiter.api.Test;

class PlacesTests {

    private final Places places = new Places(10, 2, 3);

    @Test
    void eachSignInAndEachAddressOfGuestsHasSoManyAndGetsThemBack() {
        var delegate = delegate();
        assertThat(places.take(delegate)).isTrue();
        assertThat(places.take(delegate)).isTrue();
        assertThat(places.take(delegate)).isFalse();
        assertThat(places.take(delegate())).isTrue();
        for (var at = 0; at < 3; at++)
            assertThat(places.take(guest("192.0.2.1"))).isTrue();
        assertThat(places.take(guest("192.0.2.1"))).isFalse();
        assertThat(places.take(guest("192.0.2.2"))).isTrue();
        places.give(delegate);
        assertThat(places.take(delegate)).isTrue();
        assertThat(places.take(delegate)).isFalse();
    }

    @Test
    void whoHasManyAddressesOfTheNewerKindHasTheirNetworksPlacesAlone() {
        for (var at = 1; at <= 3; at++)
            assertThat(places.take(guest("2001:db8:1:2::" + at))).isTrue();
        assertThat(places.take(guest("2001:0db8:0001:0002:ffff::9"))).isFalse();
        assertThat(places.take(guest("2001:db8:1:3::1"))).as("another network").isTrue();
        places.give(guest("2001:db8:1:2::9"));
        assertThat(places.take(guest("2001:db8:1:2::a"))).isTrue();
    }

    @Test
    void guestsLeaveAFifthToThoseWhoHaveSignedIn() {
        for (var at = 0; at < 8; at++)
            assertThat(places.take(guest("192.0.2." + at))).isTrue();
        assertThat(places.take(guest("192.0.2.100"))).isFalse();
        assertThat(places.take(delegate())).isTrue();
        assertThat(places.take(delegate())).isTrue();
        assertThat(places.take(delegate())).as("more than there is room for").isFalse();
    }

    @Test
    void aStreamGivesItsConnectionBackToPages() {
        var connector = new Connector();
        connector.setProperty("maxConnections", "7");
        places.customize(connector);
        var server = (AbstractProtocol<?>) connector.getProtocolHandler();
        var guest = guest("192.0.2.1");
        places.take(guest);
        places.take(guest);
        assertThat(server.getMaxConnections()).isEqualTo(9);
        places.give(guest);
        assertThat(server.getMaxConnections()).isEqualTo(8);
    }

    private static Asking guest(String address) {
        return new Asking(Reader.guest(), null, Language.EN, address);
    }

    private static Asking delegate() {
        var party = UUID.randomUUID();
        var reader = Reader.of(new Delegate(UUID.randomUUID(), "Somebody", party, true, Set.of(Role.DELEGATE)));
        return new Asking(reader, UUID.randomUUID(), Language.EN, "192.0.2.1");
    }
}
