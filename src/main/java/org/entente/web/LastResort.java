package org.entente.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** The page for what goes wrong before any controller is reached: a malformed request, a refusing filter. */
@Controller
class LastResort implements ErrorController {

    private final Errors errors;
    private final Frame frame;

    LastResort(Errors errors, Frame frame) {
        this.errors = errors;
        this.frame = frame;
    }

    @RequestMapping("/error")
    View error(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        return errors.page(
                frame.ui(request), request, status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status, null);
    }
}
