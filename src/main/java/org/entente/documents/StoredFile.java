package org.entente.documents;

/** A kept file: the SHA-256 of its content in hexadecimal, and its size in bytes. */
public record StoredFile(String sha256, long size) {}
