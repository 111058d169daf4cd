package org.entente.stakeholders;

import org.entente.languages.Language;

/** Why, as far as a State cares to say. */
record ObjectionBasis(String words, Language language) {}
