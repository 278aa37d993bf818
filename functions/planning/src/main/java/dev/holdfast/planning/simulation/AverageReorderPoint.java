package dev.holdfast.planning.simulation;

/**
 * A fixed reorder point: average demand of all days so far over lead time and review, times a safety factor. At or below
 * it, the position is filled up to it again.
 */
final class AverageReorderPoint implements Policy {

    private final World world;
    private final double factor;

    AverageReorderPoint(World world, double factor) {
        this.world = world;
        this.factor = factor;
    }

    @Override
    public double order(int item, double position, Past past) {
        return factor * past.mean() * Cover.days(world, item) - position;
    }
}
