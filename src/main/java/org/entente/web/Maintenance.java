package org.entente.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Without its database the house still answers: before a session is even looked for, by the page for maintenance. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
class Maintenance extends OncePerRequestFilter {

    private final ObjectProvider<Errors> errors;

    Maintenance(ObjectProvider<Errors> errors) {
        this.errors = errors;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (DataAccessResourceFailureException | CannotCreateTransactionException failure) {
            if (response.isCommitted()) throw failure;
            response.resetBuffer();
            var said = errors.getObject();
            said.answer(said.maintained(failure, request, response), request, response);
        }
    }
}
