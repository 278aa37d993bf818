package dev.holdfast.planning.simulation;

import java.util.HashMap;
import java.util.Map;

/** Orders what has sold, so that the position stays where it was set at first: average demand so far times a factor. */
final class OrderWhatSold implements Policy {

    private final World world;
    private final double factor;
    private final Map<Integer, Double> levels = new HashMap<>();

    OrderWhatSold(World world, double factor) {
        this.world = world;
        this.factor = factor;
    }

    @Override
    public double order(int item, double position, Past past) {
        double level = levels.computeIfAbsent(item, first -> factor * past.mean() * Cover.days(world, item));
        return level - position;
    }
}
