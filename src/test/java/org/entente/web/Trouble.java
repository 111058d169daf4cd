package org.entente.web;

import java.util.NoSuchElementException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.View;

/** A room of the tests in which everything goes wrong. */
@Controller
class Trouble {

    enum Kind {
        MISSING(404, new NoSuchElementException()),
        FORBIDDEN(403, new AccessDeniedException("no")),
        OVERTAKEN(409, new OptimisticLockingFailureException("late")),
        TAKEN(409, new DuplicateKeyException("twice")),
        TOO_LARGE(413, new MaxUploadSizeExceededException(1)),
        BROKEN(500, new IllegalStateException("secret detail")),
        UNREACHABLE(503, new DataAccessResourceFailureException("gone")),
        NO_TRANSACTION(503, new CannotCreateTransactionException("gone"));

        final int status;
        private final RuntimeException failure;

        Kind(int status, RuntimeException failure) {
            this.status = status;
            this.failure = failure;
        }
    }

    @GetMapping({"/trouble/{kind}", "/api/v1/trouble/{kind}"})
    View make(@PathVariable Kind kind) {
        throw kind.failure;
    }
}
