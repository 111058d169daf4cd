package org.entente.web;

/** A guest asked for what only a signed-in person may see; answered by the sign-in page, which leads back. */
public class SignInNeeded extends RuntimeException {}
