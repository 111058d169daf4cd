package org.entente.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The answer to every act that was done: 303 to the page that shows it; and the way from an old address to the lasting one. */
public final class Redirect {

    private Redirect() {}

    /** A path of ours without language; the reader stays in theirs. */
    public static View to(String path) {
        return to(path, HttpStatus.SEE_OTHER);
    }

    /** The same for what is found there from now on. */
    public static View forGood(String path) {
        return to(path, HttpStatus.MOVED_PERMANENTLY);
    }

    private static View to(String path, HttpStatus status) {
        var view = new RedirectView(path, true);
        view.setStatusCode(status);
        view.setExposeModelAttributes(false);
        view.setExpandUriTemplateVariables(false);
        return view;
    }
}
