package org.entente.web;

import gg.jte.generated.entente.Templates;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** What the foot of every page leads to: help, accessibility, and where the data come from. */
@Controller
class FootPages {

    private final Templates templates;

    FootPages(Templates templates) {
        this.templates = templates;
    }

    @GetMapping("/help")
    View help(Ui ui) {
        return new Page(templates.webHelp(ui));
    }

    @GetMapping("/accessibility")
    View accessibility(Ui ui) {
        return new Page(templates.webAccessibility(ui));
    }

    @GetMapping("/about-the-data")
    View aboutTheData(Ui ui) {
        return new Page(templates.webAboutTheData(ui));
    }
}
