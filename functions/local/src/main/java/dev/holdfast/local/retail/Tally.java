package dev.holdfast.local.retail;

/** Lines, and the units they name without their sign. */
public record Tally(long lines, long units) {

    static final Tally NONE = new Tally(0, 0);

    Tally plus(Tally other) {
        return new Tally(lines + other.lines, units + other.units);
    }
}
