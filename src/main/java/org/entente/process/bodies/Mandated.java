package org.entente.process.bodies;

/** A mandate with where its document is. */
public record Mandated(Mandate mandate, Cited cited) {}
