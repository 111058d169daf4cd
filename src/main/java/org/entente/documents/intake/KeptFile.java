package org.entente.documents.intake;

/** A file as somebody sent it, kept by its hash. */
public record KeptFile(String name, String sha256) {}
