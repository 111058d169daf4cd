package org.entente.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The answer to every act that was done: 303 to the page that shows it. */
public final class Redirect {

    private Redirect() {}

    /** A path of ours without language; the reader stays in theirs. */
    public static View to(String path) {
        var view = new RedirectView(path, true);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        view.setExpandUriTemplateVariables(false);
        return view;
    }
}
