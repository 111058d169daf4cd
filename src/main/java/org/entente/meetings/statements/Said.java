package org.entente.meetings.statements;

import org.entente.consultations.Statement;

/** A statement and how it was given. */
public record Said(Statement statement, Intervention intervention) {}
