package org.entente.consultations.convergence;

/**
 * A given group: some of the participants, and how many members it has in all, with those of whom there is no answer at
 * all. Groups may share participants, as regional groups and organisations do.
 *
 * @param participants places in {@link Votes#participants()}, ascending
 */
public record Group(String name, int[] participants, int members) {}
