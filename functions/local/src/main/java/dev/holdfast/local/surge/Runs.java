package dev.holdfast.local.surge;

/** Tells one run from another, where a repeat is not meant to be the same. */
final class Runs {

    private static final String ID = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);

    private Runs() {}

    static String id() {
        return ID;
    }
}
