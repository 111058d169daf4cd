package org.entente.meetings.statements;

/** How a recorded vote went. */
public record Votes(int inFavour, int against, int abstaining) {}
