package dev.holdfast.shipping.arrival;

/** A lane, or several lanes taken together. */
public record LaneKey(String text) {

    /** All lanes of all carriers. No carrier has this name, for its names have no stars. */
    public static final LaneKey ALL = new LaneKey("*");
}
