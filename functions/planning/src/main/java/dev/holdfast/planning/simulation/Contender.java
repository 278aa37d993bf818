package dev.holdfast.planning.simulation;

import java.util.List;
import java.util.function.DoubleFunction;

/**
 * A kind of policy with the one number that its safety hangs on.
 *
 * @param name as reports name it
 * @param setting a policy by that number: more of it is more stock
 * @param least of the number; enough to serve too little
 * @param most of the number
 */
public record Contender(String name, DoubleFunction<Policy> setting, double least, double most) {

    private static final double MOST_COVER = 12;

    /** The three plain policies; the one on a moving average with windows of a month, two and four. */
    public static List<Contender> plain(World world) {
        return List.of(
                new Contender(
                        "reorder point by average demand",
                        cover -> new AverageReorderPoint(world, cover),
                        0.2,
                        MOST_COVER),
                average(world, 28),
                average(world, 56),
                average(world, 112),
                new Contender("order what sold", cover -> new OrderWhatSold(world, cover), 0.2, 4 * MOST_COVER));
    }

    private static Contender average(World world, int window) {
        return new Contender(
                "periodic review, average of " + window + " days",
                cover -> new MovingAverageReview(world, window, cover),
                0.2,
                MOST_COVER);
    }
}
