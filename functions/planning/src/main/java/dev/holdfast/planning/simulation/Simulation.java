package dev.holdfast.planning.simulation;

import dev.holdfast.planning.simulation.SimulationReport.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * Compares policies at equal service: each gets, in hindsight, the least safety with which it serves the wanted share of
 * order lines, so that none wins by serving less, and none loses by a badly chosen number.
 */
public final class Simulation {

    private static final int HALVINGS = 12;
    private static final double CLOSE_ENOUGH = 0.0005;

    private final World world;
    private final Costs costs;
    private final Runnable progress;
    private final int[][] leadDays;

    /** @param progress is run {@link #steps} times */
    public Simulation(World world, Costs costs, Runnable progress) {
        this.world = world;
        this.costs = costs;
        this.progress = progress;
        this.leadDays = world.leadDays();
    }

    /** How often progress is made. */
    public static int steps(World world, List<Double> fills) {
        return Foresight.steps(world) + (Contender.plain(world).size() + 1) * fills.size();
    }

    /** @param fills shares of order lines to be served in full, each above 0 and below 1 */
    public SimulationReport run(List<Double> fills) {
        Needs needs = new Needs(world, new Foresight(world, progress));
        List<Contender> contenders = new ArrayList<>(Contender.plain(world));
        contenders.add(
                new Contender(ForecastPolicy.NAME, level -> new ForecastPolicy(world, needs, level), 0.05, 0.9995));
        List<Line> lines = new ArrayList<>();
        for (Contender contender : contenders) {
            for (double fill : fills) {
                lines.add(new Line(contender.name(), fill, reaching(contender, fill)));
                progress.run();
            }
        }
        return new SimulationReport(ForecastPolicy.NAME, List.copyOf(lines));
    }

    /** The least that reaches it; the most there is if none does. */
    private Played reaching(Contender contender, double fill) {
        double low = contender.least();
        double high = contender.most();
        Played best = play(contender, high);
        for (int i = 0; i < HALVINGS && best.lineFill() - fill > CLOSE_ENOUGH; i++) {
            double middle = (low + high) / 2;
            Played tried = play(contender, middle);
            if (tried.lineFill() >= fill) {
                high = middle;
                best = tried;
            } else {
                low = middle;
            }
        }
        return best;
    }

    private Played play(Contender contender, double setting) {
        DoubleFunction<Policy> policy = contender.setting();
        return new Game(world, costs, leadDays).play(setting, policy.apply(setting));
    }
}
