package org.entente.ground;

import org.springframework.boot.SpringBootExceptionReporter;

/** What is told to the operator in one sentence needs no stack of calls in the log beside it. */
final class LeavesItToTheTerminal implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        return Unable.in(failure).isPresent();
    }
}
