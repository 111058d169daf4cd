package org.entente.stakeholders.participation;

/** How many contributions were given as what and stand where, for everybody to know. */
public record ContributionFigure(ContributionLabel label, ContributionState state, long number) {}
