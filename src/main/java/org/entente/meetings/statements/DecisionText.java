package org.entente.meetings.statements;

import java.time.Instant;
import org.entente.languages.Names;

/** The sentence of a decision at one time, and why it was corrected; the first has no reason. */
public record DecisionText(int version, Names sentences, String reason, Instant at) {}
