package dev.holdfast.inventory.count;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A count that was not applied, and why. */
public record Quarantined(int index, Reason reason) {

    /** Why a count is not applied. */
    public enum Reason {
        /** A field is missing. */
        @JsonProperty("incomplete")
        INCOMPLETE,
        /** The same as an earlier line in every field. */
        @JsonProperty("duplicate")
        DUPLICATE,
        @JsonProperty("unknown-sku")
        UNKNOWN_SKU,
        @JsonProperty("unknown-warehouse")
        UNKNOWN_WAREHOUSE,
        @JsonProperty("unknown-source")
        UNKNOWN_SOURCE,
        /** Below 0, or more than 2^31 - 1 units. */
        @JsonProperty("impossible")
        IMPOSSIBLE,
        /** Taken more than 5 minutes from now. */
        @JsonProperty("future")
        FUTURE,
        /** Older than 24 hours, or than the last applied count, or goods came or went since. */
        @JsonProperty("stale")
        STALE,
        /** Another source, or a later count, counts for more. */
        @JsonProperty("superseded")
        SUPERSEDED
    }
}
