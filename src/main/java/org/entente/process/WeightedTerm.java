package org.entente.process;

/** A word or words that suggest an element; a star at the end stands for any ending. The weight is from 1 to 5. */
public record WeightedTerm(String term, int weight) {

    String line() {
        return term + " = " + weight;
    }
}
