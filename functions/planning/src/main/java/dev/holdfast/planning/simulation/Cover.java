package dev.holdfast.planning.simulation;

/** How plain policies reckon: so many days of demand, each as large as the average. */
final class Cover {

    private Cover() {}

    /** Days from an order until the one after it is there, on average. */
    static double days(World world, int item) {
        return world.lead(item).mean() + World.REVIEW;
    }
}
