package org.entente.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.concurrent.atomic.AtomicLong;
import org.entente.languages.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@InTheBrowser
class FirstLoadTests {

    private static final long LIMIT = 60_000;

    @Autowired
    House house;

    @ParameterizedTest
    @EnumSource
    void theFirstPageComesOverAPoorLine(Language language) {
        try (var guest = house.guest(language)) {
            var bytes = new AtomicLong();
            var network = guest.page().context().newCDPSession(guest.page());
            network.send("Network.enable");
            network.on("Network.loadingFinished", event -> bytes.addAndGet(sent(event)));
            guest.open("/");
            guest.page().waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            assertThat(bytes.get()).isBetween(10_000L, LIMIT);
        }
    }

    private static long sent(JsonObject event) {
        return event.get("encodedDataLength").getAsLong();
    }
}
