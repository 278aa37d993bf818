package dev.holdfast.search.index;

/** Which letters a word has, in 32 bits: words whose letters differ too much need not be compared letter by letter. */
final class Letters {

    private Letters() {}

    static int of(String word) {
        int letters = 0;
        for (int i = 0; i < word.length(); i++) {
            letters |= 1 << (word.charAt(i) & 31);
        }
        return letters;
    }

    /** A wrong letter takes away at most one letter that the other lacks. */
    static boolean mayBeWithin(int one, int other, int max) {
        return Integer.bitCount(one & ~other) <= max;
    }
}
