package dev.holdfast.search.index;

import java.util.Map;

/**
 * What a word that is asked for stands for.
 *
 * @param stems by stem of the index, how far it counts: 1 for the word itself
 * @param idf how much the word says (inverse document frequency), the same for all of its stems: that of the most frequent
 *     one, so that a rare misspelling is no treasure
 */
record Meaning(Map<String, Float> stems, float idf) {}
