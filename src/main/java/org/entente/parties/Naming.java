package org.entente.parties;

import java.time.LocalDate;
import org.entente.languages.Names;
import org.jspecify.annotations.Nullable;

/** A name a party bears or bore, from a day on, with where it was taken from. */
public record Naming(Names names, @Nullable LocalDate validFrom, String source, boolean unverified) {}
