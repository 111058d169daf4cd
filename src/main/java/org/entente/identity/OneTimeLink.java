package org.entente.identity;

import gg.jte.generated.entente.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.entente.web.Crumb;
import org.entente.web.Page;
import org.entente.web.SiteAddress;
import org.entente.web.Ui;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** The page that shows a one-time link: once, to be passed on by a way that its maker trusts. */
@Component
class OneTimeLink {

    private final SiteAddress site;
    private final Templates templates;

    OneTimeLink(SiteAddress site, Templates templates) {
        this.site = site;
        this.templates = templates;
    }

    View shown(Ui ui, HttpServletRequest request, List<Crumb> trail, String name, String secret) {
        var link = site.of(request) + ui.link("/welcome/" + secret);
        return new Page(templates.identityInvited(ui, trail, name, link, Invitations.LIFE.toDays()));
    }
}
