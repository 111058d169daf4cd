package org.entente.stakeholders;

/** Whom the secretariat asks; nobody else learns of them. */
public record ContactPerson(String name, String email) {}
