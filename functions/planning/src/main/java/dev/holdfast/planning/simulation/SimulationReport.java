package dev.holdfast.planning.simulation;

import java.util.Comparator;
import java.util.List;

/**
 * How the policies did.
 *
 * @param own Holdfast's name among them
 * @param lines by policy, then by the service that was wanted
 */
public record SimulationReport(String own, List<Line> lines) {

    /** Stock that is to be saved. */
    public static final double GOAL = 0.15;

    /** @param wanted share of order lines served in full */
    public record Line(String policy, double wanted, Played played) {

        public boolean isReached() {
            return played.lineFill() >= wanted;
        }
    }

    /**
     * At one service.
     *
     * @param best the plain policy that reaches it with least stock
     * @param saved share of its stock that Holdfast does without
     */
    public record Verdict(Line own, Line best, double saved) {

        public boolean isMet() {
            return own.isReached() && saved >= GOAL;
        }
    }

    /** A plain policy that does not reach the service at all does not count. */
    public Verdict at(double wanted) {
        Line mine = lines.stream()
                .filter(each -> each.policy().equals(own) && each.wanted() == wanted)
                .findFirst()
                .orElseThrow();
        Line best = lines.stream()
                .filter(each -> !each.policy().equals(own) && each.wanted() == wanted && each.isReached())
                .min(Comparator.comparingDouble(each -> each.played().stock()))
                .orElse(mine);
        return new Verdict(mine, best, 1 - mine.played().stock() / best.played().stock());
    }
}
