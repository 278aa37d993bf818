package dev.holdfast.planning.simulation;

/** Periodic review: up to a moving average's demand over lead time and review, times a safety factor. */
final class MovingAverageReview implements Policy {

    private final World world;
    private final int window;
    private final double factor;

    /** @param window trading days */
    MovingAverageReview(World world, int window, double factor) {
        this.world = world;
        this.window = window;
        this.factor = factor;
    }

    @Override
    public double order(int item, double position, Past past) {
        return factor * past.mean(window) * Cover.days(world, item) - position;
    }
}
