package dev.holdfast.platform.outgoing;

/** A destination has answered, but not as it should: what it did is not known. */
public final class Nonsense extends Exception {

    /** @param why without anything that it has sent */
    public Nonsense(String why) {
        super(why, null, false, false);
    }
}
