package org.entente.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** How a filter refuses, before any controller is reached: by a page of the house, to the API by problem details. */
@Component
public class SaysNo {

    private final ObjectProvider<Errors> errors;
    private final ObjectProvider<Frame> frame;

    SaysNo(ObjectProvider<Errors> errors, ObjectProvider<Frame> frame) {
        this.errors = errors;
        this.frame = frame;
    }

    /** With the sentence of the status. */
    public void say(HttpStatus status, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        render(status, null, request, response);
    }

    /** With a sentence of its own. */
    public void say(
            HttpStatus status,
            HttpServletRequest request,
            HttpServletResponse response,
            String key,
            Object... arguments)
            throws ServletException, IOException {
        var sentence = frame.getObject().uiOfAGuest(request).localize(key, arguments);
        render(status, sentence, request, response);
    }

    /** A form that nobody sent who is signed in now: nothing is done by it, and its words are given back. */
    public void giveBack(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var said = errors.getObject();
        said.answer(said.notTaken(request, response), request, response);
    }

    private void render(
            HttpStatus status, @Nullable String sentence, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var ui = frame.getObject().uiOfAGuest(request);
        var said = errors.getObject();
        said.answer(said.page(ui, request, status, sentence), request, response);
    }
}
