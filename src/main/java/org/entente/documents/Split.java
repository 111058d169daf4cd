package org.entente.documents;

import java.util.List;

/** A text in its paragraphs, with the lines that belong to the page and not to the text: numbers and running heads. */
public record Split(List<Passage> passages, List<String> leftOut) {}
