package org.entente.negotiation.silence;

import org.entente.languages.Language;

/** Why a State broke silence, in its own language; empty where it gives no reason. */
record BreakReason(String words, Language language) {}
