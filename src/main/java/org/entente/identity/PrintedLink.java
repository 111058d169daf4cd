package org.entente.identity;

import org.entente.ground.Terminal;
import org.entente.web.SiteAddress;
import org.springframework.stereotype.Component;

/** A one-time link at the operator's terminal: the last line, so that a script can take it. */
@Component
class PrintedLink {

    private final SiteAddress site;

    PrintedLink(SiteAddress site) {
        this.site = site;
    }

    void print(Terminal terminal, String name, String secret) {
        // Nobody has said where readers reach the house, and no running program has: then this is a guess.
        if (!site.isSaid()) terminal.complain("identity.command.not_running", site.ofThisProgram());
        terminal.say("identity.command.added", name, Invitations.LIFE.toDays());
        terminal.line(site.ofThisProgram() + "/" + terminal.language().code() + "/welcome/" + secret);
    }
}
