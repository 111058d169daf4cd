package org.entente.consultations;

import java.util.UUID;

/** A file that somebody sent with a form, by its hash, under the name it bore. */
public record Upload(UUID id, String sha256, String fileName) {}
