package dev.holdfast.planning.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Plays a policy over the whole time: in the morning receipts, then orders, then the day's demand, then stock is counted. */
final class Game {

    private static final double TRADING_DAYS_OF_YEAR = 302;

    private final World world;
    private final Costs costs;
    private final List<Sums> sums;
    private final int[][] leadDays;
    private long orders;
    private long orderLines;

    /** @param leadDays as {@link World#leadDays} has them */
    Game(World world, Costs costs, int[][] leadDays) {
        this.world = world;
        this.costs = costs;
        this.leadDays = leadDays;
        this.sums = world.items().stream().map(Sums::new).toList();
    }

    Played play(double setting, Policy policy) {
        List<Shelf> shelves = new ArrayList<>();
        for (int item = 0; item < world.items().size(); item++) {
            shelves.add(new Shelf(world, item));
        }
        for (int day = World.FIRST_DAY; day < world.days(); day++) {
            order(shelves, policy, day);
            for (Shelf shelf : shelves) {
                if (shelf.isPlayed(day)) {
                    shelf.sell(day);
                }
            }
        }
        return counted(setting, shelves);
    }

    private void order(List<Shelf> shelves, Policy policy, int day) {
        boolean[] sent = new boolean[world.suppliers().size()];
        for (int item = 0; item < shelves.size(); item++) {
            Shelf shelf = shelves.get(item);
            if (shelf.isPlayed(day)) {
                Past past = new Past(sums.get(item), day);
                shelf.receive(day, past);
                int supplier = world.items().get(item).supplier();
                if (world.takesOrders(supplier, day)) {
                    shelf.endCycle();
                    double units = Math.ceil(policy.order(item, shelf.position(), past) - 1e-9);
                    if (units > 0) {
                        shelf.order(units, day + leadDays[supplier][day]);
                        sent[supplier] = true;
                        orderLines++;
                    }
                }
            }
        }
        for (boolean each : sent) {
            orders += each ? 1 : 0;
        }
    }

    private Played counted(double setting, List<Shelf> shelves) {
        double days = world.days() - World.FIRST_DAY;
        double stock = 0;
        double value = 0;
        double lost = 0;
        double skuFill = 0;
        int asked = 0;
        for (int item = 0; item < shelves.size(); item++) {
            Shelf shelf = shelves.get(item);
            Item goods = world.items().get(item);
            stock += shelf.stockDays / days;
            value += goods.cost() * shelf.stockDays / days;
            lost += (goods.price() - goods.cost()) * (shelf.units - shelf.unitsServed);
            if (shelf.lines > 0) {
                skuFill += shelf.linesServed / shelf.lines;
                asked++;
            }
        }
        return new Played(
                setting,
                ratio(sum(shelves, each -> each.linesServed), sum(shelves, each -> each.lines)),
                ratio(sum(shelves, each -> each.unitsServed), sum(shelves, each -> each.units)),
                ratio(skuFill, asked),
                ratio(sum(shelves, each -> each.goodCycles), sum(shelves, each -> each.cycles)),
                (long) sum(shelves, each -> each.stockOuts),
                stock,
                value,
                orders,
                orderLines,
                costs.holding() * value * days / TRADING_DAYS_OF_YEAR,
                costs.order() * orders + costs.line() * orderLines,
                lost);
    }

    private static double sum(List<Shelf> shelves, ToDoubleFunction<Shelf> count) {
        return shelves.stream().mapToDouble(count).sum();
    }

    /** Of nothing is 1: nobody was sent away. */
    private static double ratio(double sum, double of) {
        return of > 0 ? sum / of : 1;
    }
}
