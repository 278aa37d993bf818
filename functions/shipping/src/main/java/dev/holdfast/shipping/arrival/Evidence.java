package dev.holdfast.shipping.arrival;

import dev.holdfast.shipping.arrival.Sketch.Mass;
import java.util.List;

/**
 * What one level says of one duration, in parcels that count less the older they are.
 *
 * @param masses at least one, of a weight above 0
 */
record Evidence(List<Mass> masses, double parcels, double middle) {

    /** So many days that times of a few hours do not stand out more than they should, when logarithms are compared. */
    private static final double OFFSET = 0.5;

    static Evidence of(List<Mass> masses) {
        double parcels = 0;
        double logarithms = 0;
        for (Mass mass : masses) {
            parcels += mass.weight();
            logarithms += mass.weight() * Math.log(mass.days() + OFFSET);
        }
        return new Evidence(masses, parcels, logarithms / parcels);
    }

    /**
     * A mass of this level as it would be on a lane whose times have another middle: whole days are stretched, the hour of
     * the day stays.
     */
    static Mass stretched(Mass mass, double factor, double weight) {
        double whole = Math.floor(mass.days());
        return new Mass(Math.rint(whole * factor) + mass.days() - whole, weight);
    }

    double factorTo(double otherMiddle) {
        return Math.exp(otherMiddle - middle);
    }
}
