package org.entente.web;

import gg.jte.generated.entente.Templates;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** The first screen: what this is, what is happening now, what waits for you, and where to go. */
@Controller
class HomePage {

    private final Templates templates;
    private final ObjectProvider<HappeningNow> rooms;

    HomePage(Templates templates, ObjectProvider<HappeningNow> rooms) {
        this.templates = templates;
        this.rooms = rooms;
    }

    @GetMapping("/")
    View show(Ui ui) {
        return new Page(templates.webHome(ui, happening(ui)));
    }

    private List<HappeningNow.Item> happening(Ui ui) {
        return rooms.stream()
                .flatMap(room -> room.happening(ui).stream())
                .sorted(Comparator.comparing(HappeningNow.Item::waitsForYou).reversed())
                .toList();
    }
}
