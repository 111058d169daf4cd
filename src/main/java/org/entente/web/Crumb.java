package org.entente.web;

/** One step of the trail above a page: where it belongs in the thread. */
public record Crumb(String path, String title) {}
