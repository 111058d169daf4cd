package org.entente.documents.exchange;

/** A program asks for a document by what leads to none that it may read. */
final class UnknownDocument extends RuntimeException {

    private final String typed;

    UnknownDocument(String typed) {
        super(typed);
        this.typed = typed;
    }

    String typed() {
        return typed;
    }
}
