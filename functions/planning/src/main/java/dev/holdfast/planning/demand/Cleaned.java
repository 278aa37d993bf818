package dev.holdfast.planning.demand;

/** What comes of reading what was counted. */
public sealed interface Cleaned {

    /** It can be forecast. */
    record Usable(History history) implements Cleaned {}

    /** It cannot, for a reason that a person can act on. */
    record Dirty(String sku, String reason) implements Cleaned {}
}
