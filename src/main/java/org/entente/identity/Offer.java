package org.entente.identity;

/** A secret to be taken up by an app: as a picture to be scanned, and in writing. */
public record Offer(String key, QrCode picture) {}
