package dev.holdfast.planning.simulation;

/** Decides what is ordered on a supplier's order day. One object plays one game. */
public interface Policy {

    /**
     * @param item its index
     * @param position units there and on the way
     * @return units to order; below zero is none
     */
    double order(int item, double position, Past past);
}
