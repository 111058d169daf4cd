package org.entente.process;

import java.util.List;

/** That a paragraph may be about an element, how strongly, and the words that led to it. */
public record Suggestion(String element, int weight, List<String> words) {}
