package dev.holdfast.planning.simulation;

/** One SKU's stock while it is played, and what is counted of it. */
final class Shelf {

    private final World world;
    private final int item;
    private final int begin;
    private final double[] arriving;
    private double onHand;
    private double onTheWay;
    private boolean refusedInCycle;

    double lines;
    double linesServed;
    double units;
    double unitsServed;
    double stockDays;
    long stockOuts;
    long cycles;
    long goodCycles;

    Shelf(World world, int item) {
        this.world = world;
        this.item = item;
        this.begin = world.begin(item);
        this.arriving = new double[world.days()];
    }

    boolean isPlayed(int day) {
        return day >= begin;
    }

    /** What comes in the morning; on the first day, an opening stock that all policies find: what is usual until then. */
    void receive(int day, Past past) {
        if (day == begin) {
            onHand = Math.ceil(past.mean() * Cover.days(world, item));
        }
        onHand += arriving[day];
        onTheWay -= arriving[day];
    }

    double position() {
        return onHand + onTheWay;
    }

    void order(double ordered, int arrival) {
        onTheWay += ordered;
        if (arrival < arriving.length) {
            arriving[arrival] += ordered;
        }
    }

    /** A cycle ends on each order day of the supplier. */
    void endCycle() {
        cycles++;
        goodCycles += refusedInCycle ? 0 : 1;
        refusedInCycle = false;
    }

    /** The day's lines, each all or nothing, as orders are. */
    void sell(int day) {
        Item sold = world.items().get(item);
        int asked = sold.lines(day);
        if (asked > 0) {
            double largest = sold.largest(day);
            double each = asked == 1 ? 0 : (sold.history().units()[day] - largest) / (asked - 1);
            double before = onHand;
            int served = world.largestFirst(item, day)
                    ? serve(1, largest) + serve(asked - 1, each)
                    : serve(asked - 1, each) + serve(1, largest);
            lines += asked;
            linesServed += served;
            units += sold.history().units()[day];
            unitsServed += before - onHand;
            stockOuts += served < asked ? 1 : 0;
            refusedInCycle |= served < asked;
        }
        stockDays += onHand;
    }

    private int serve(int asked, double each) {
        int served = each <= 0 ? asked : (int) Math.min(asked, Math.floor(onHand / each + 1e-9));
        onHand = Math.max(0, onHand - served * each);
        return served;
    }
}
