package dev.holdfast.search.index;

/**
 * In which products a stem is.
 *
 * @param products their numbers in the segment, rising
 * @param times how often each has it, at most 127
 */
record Postings(int[] products, byte[] times) {

    int size() {
        return products.length;
    }
}
