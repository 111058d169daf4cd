package org.entente.consultations;

/** The very same file has come in before, from the same party in the same consultation. */
public class AlreadyHeld extends RuntimeException {}
