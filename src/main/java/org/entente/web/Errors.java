package org.entente.web;

import gg.jte.generated.entente.Templates;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.entente.languages.Messages;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.View;

/** Every refusal and failure as a page of the house, or for the API as RFC 9457 problem details. */
@ControllerAdvice
class Errors {

    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

    /** Whoever gets one of these has written in vain, and may be glad of their words. */
    private static final Set<HttpStatus> GIVE_WORDS_BACK = Set.of(
            HttpStatus.FORBIDDEN,
            HttpStatus.NOT_FOUND,
            HttpStatus.CONFLICT,
            HttpStatus.CONTENT_TOO_LARGE,
            HttpStatus.TOO_MANY_REQUESTS,
            HttpStatus.INTERNAL_SERVER_ERROR,
            HttpStatus.SERVICE_UNAVAILABLE);

    private final Frame frame;
    private final Templates templates;

    Errors(Frame frame, Templates templates) {
        this.frame = frame;
        this.templates = templates;
    }

    @ExceptionHandler(SignInNeeded.class)
    @Nullable
    View signIn(HttpServletRequest request, HttpServletResponse response) {
        var ui = frame.ui(request);
        if (isApi(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Entente\"");
            return page(ui, request, HttpStatus.UNAUTHORIZED, null);
        }
        var kept = KeptWords.of(request);
        if (kept.isPresent()) return givenBack(ui, kept.get(), response);
        var query = request.getQueryString();
        // Back to a page that was asked for, never to an act.
        var back = request.getMethod().equals("GET") ? ui.path() + (query == null ? "" : "?" + query) : "/";
        return Redirect.to("/sign-in?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
    }

    /** Sent by somebody else than is signed in now, or by nobody whom we know. */
    View notTaken(HttpServletRequest request, HttpServletResponse response) {
        var ui = frame.ui(request);
        var kept = isApi(request) ? Optional.<KeptWords>empty() : KeptWords.of(request);
        return kept.isPresent() ? givenBack(ui, kept.get(), response) : page(ui, request, HttpStatus.FORBIDDEN, null);
    }

    /** Into no form and no act, until whoever is signed in then has seen the words and sends them. */
    private View givenBack(Ui ui, KeptWords kept, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return new Page(templates.layoutGivenBack(ui, kept), HttpStatus.FORBIDDEN);
    }

    @ExceptionHandler({NoSuchElementException.class, MethodArgumentTypeMismatchException.class})
    View missing(HttpServletRequest request) {
        return page(frame.ui(request), request, HttpStatus.NOT_FOUND, null);
    }

    @ExceptionHandler(RuleBroken.class)
    View refused(RuleBroken broken, HttpServletRequest request) {
        var ui = frame.ui(request);
        var sentence = ui.localize(broken.refusal().key(), broken.arguments());
        return page(ui, request, HttpStatus.CONFLICT, sentence);
    }

    @ExceptionHandler({ConcurrencyFailureException.class, DuplicateKeyException.class})
    View overtaken(HttpServletRequest request) {
        return page(frame.ui(request), request, HttpStatus.CONFLICT, null);
    }

    @ExceptionHandler({DataAccessResourceFailureException.class, CannotCreateTransactionException.class})
    View maintained(Exception failure, HttpServletRequest request, HttpServletResponse response) {
        LOG.warn("The database does not answer: {}", failure.getMessage());
        response.setHeader(HttpHeaders.RETRY_AFTER, "60");
        return page(frame.uiOfAGuest(request), request, HttpStatus.SERVICE_UNAVAILABLE, null);
    }

    @ExceptionHandler(AccessDeniedException.class)
    View forbidden(HttpServletRequest request) {
        return page(frame.ui(request), request, HttpStatus.FORBIDDEN, null);
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    View tooLarge(HttpServletRequest request) {
        return page(frame.ui(request), request, HttpStatus.CONTENT_TOO_LARGE, null);
    }

    @ExceptionHandler(Exception.class)
    @Nullable
    View anythingElse(Exception failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var unreadable = unreadable(failure);
        if (unreadable != null) return page(frame.ui(request), request, unreadable, null);
        if (failure instanceof ErrorResponse known) {
            var status = HttpStatus.valueOf(known.getStatusCode().value());
            known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            return page(frame.ui(request), request, status, null);
        }
        if (readerHasLeft(failure)) return null;
        var id = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Failure {} at {} {}", id, request.getMethod(), told(request), failure);
        var ui = frame.ui(request);
        return page(ui, request, HttpStatus.INTERNAL_SERVER_ERROR, ui.localize("web.error.id", id));
    }

    /** From a filter, where no dispatcher stands by to render a view. */
    void answer(View page, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            page.render(Map.of(), request, response);
        } catch (IOException | RuntimeException unsaid) {
            throw unsaid;
        } catch (Exception unsaid) {
            throw new ServletException(unsaid);
        }
    }

    View page(Ui ui, HttpServletRequest request, HttpStatus status, @Nullable String sentence) {
        var key = "web.error." + status.value();
        var said = Messages.has(key + ".title") ? key : status.is5xxServerError() ? "web.error.500" : "web.error.400";
        if (isApi(request))
            return new Problem(
                    status, ui.localize(said + ".title"), sentence == null ? ui.localize(said + ".text") : sentence);
        var words = GIVE_WORDS_BACK.contains(status) ? KeptWords.words(request) : List.<String>of();
        return new Page(templates.layoutError(ui, said, sentence == null ? "" : sentence, words), status);
    }

    /** What came was no request we could read: cut off, too large, wrongly encoded, or with fields no form of ours has. */
    private static @Nullable HttpStatus unreadable(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            var said = String.valueOf(cause.getMessage());
            if (said.contains("maxPostSize") || said.contains("maxParameterCount") || said.contains("maxPartCount")) {
                return HttpStatus.CONTENT_TOO_LARGE;
            }
        }
        return failure instanceof MultipartException
                        || failure instanceof InvalidPropertyException
                        || failure instanceof HttpMessageNotReadableException
                        || failure instanceof InvalidParameterException
                ? HttpStatus.BAD_REQUEST
                : null;
    }

    private static boolean isApi(HttpServletRequest request) {
        return Frame.asked(request).startsWith("/api/");
    }

    /** An address as it may be logged: the secret in one that opens something by itself is nobody's to read there. */
    static String told(HttpServletRequest request) {
        return Frame.asked(request).replaceFirst("/(welcome|booth|subscriptions|calendar/mine)/.*", "/$1/…");
    }

    private static boolean readerHasLeft(Exception failure) {
        return failure instanceof org.springframework.web.context.request.async.AsyncRequestNotUsableException
                || failure.getClass().getSimpleName().equals("ClientAbortException");
    }
}
