package dev.holdfast.local.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.holdfast.local.bench.Goal;
import dev.holdfast.local.cost.ProfileCost.Orders;
import dev.holdfast.local.cost.ProfileCost.StepCost;
import dev.holdfast.local.surge.AuditView;
import dev.holdfast.planning.cost.Assumptions;
import dev.holdfast.planning.cost.Prices;
import dev.holdfast.planning.cost.Usage;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ProfileCostTest {

    private static final Offset<Double> EXACT = within(1e-9);
    private static final AuditView CLEAN = new AuditView(true, 5, 10, 0, List.of());
    private static final Orders TEN = new Orders(10, 12, 0, 10, 10, CLEAN);

    private static final String UNITS = "accept and reserve: write units an order";

    private final Meter meter = new Meter();

    @Test
    void anOrderCostsItsShareOfWhatItsStepUsed() {
        used("create-order", Usage.http(10));
        used("reserve-stock", Usage.wrote(20, 2));
        ProfileCost cost = cost(TEN);
        assertThat(step(cost, Step.ACCEPT).used().httpRequests()).isEqualTo(1, EXACT);
        assertThat(step(cost, Step.RESERVE).dollars()).isEqualTo(2.2 * 0.625, EXACT);
        assertThat(cost.decideWriteUnits()).isEqualTo(2.2, EXACT);
        assertThat(cost.decideDollars()).isEqualTo(1 + 2.2 * 0.625, EXACT);
        assertThat(cost.decideDollarsWithoutHttp()).isEqualTo(2.2 * 0.625, EXACT);
    }

    @Test
    void payingAndShippingAreSharedByThoseThatGotSoFar() {
        used("start-payment", Usage.http(6));
        used("ship-order", Usage.http(4));
        ProfileCost cost = cost(new Orders(10, 10, 0, 6, 4, CLEAN));
        assertThat(step(cost, Step.PAY).used().httpRequests()).isEqualTo(1, EXACT);
        assertThat(step(cost, Step.SHIP).used().httpRequests()).isEqualTo(1, EXACT);
    }

    @Test
    void theWholeLifeHasTheEstimatedStepsAndSaysSo() {
        ProfileCost cost = cost(TEN);
        assertThat(step(cost, Step.TRACK).estimated()).isTrue();
        assertThat(step(cost, Step.DELIVER).estimated()).isTrue();
        assertThat(step(cost, Step.SHIP).estimated()).isFalse();
        assertThat(cost.lifeDollars())
                .isEqualTo(
                        step(cost, Step.TRACK).dollars()
                                + step(cost, Step.DELIVER).dollars(),
                        EXACT);
    }

    @Test
    void loadingAndWatchingCostNoOrderAnything() {
        meter.add("receive-stock", Usage.wrote(100, 0));
        used("read-order", Usage.read(100));
        ProfileCost cost = cost(TEN);
        assertThat(cost.decideDollars()).isZero();
        assertThat(cost.functions())
                .extracting(ProfileCost.FunctionUse::function)
                .doesNotContain("read-order");
    }

    @Test
    void goalsAreMetAtTheirLimitsAndNotBeyondThem() {
        used("create-order", Usage.http(10L));
        used("reserve-stock", Usage.wrote(20L, 2L));
        assertThat(missed(TEN)).doesNotContain(UNITS, "accept and reserve: $ a million");
        used("reserve-stock", Usage.wrote(1L, 0L));
        assertThat(missed(TEN)).contains(UNITS).doesNotContain("accept and reserve: $ a million");
    }

    @Test
    void anOrderThatWasNotShippedIsAGoalNotMet() {
        assertThat(missed(TEN)).doesNotContain("orders shipped");
        assertThat(missed(new Orders(10, 10, 0, 10, 9, CLEAN))).contains("orders shipped");
    }

    private List<String> missed(Orders orders) {
        return cost(orders).goals().stream()
                .filter(goal -> !goal.met())
                .map(Goal::what)
                .toList();
    }

    @Test
    void peopleAreToldWhatIsEstimatedAndWhatIsNotMet() {
        used("reserve-stock", Usage.wrote(1_000, 0));
        String text = CostText.of(new CostReport(Prices.standard(), List.of(cost(TEN))), Assumptions.standard());
        assertThat(text)
                .contains("us-east-1, 2026-11-22", "five tracking events *", "deliver *", "* estimated, not played")
                .containsPattern("accept and reserve: \\$ a million +<= 2.5 +62.5 +NOT MET");
    }

    private void used(String function, Usage usage) {
        meter.begin(Phase.ORDER);
        meter.add(function, usage);
        meter.begin(Phase.LOAD);
    }

    private ProfileCost cost(Orders orders) {
        Map<Step, Usage> naive = new NaiveDesign(Assumptions.standard()).of(List.of(Sales.of("1", "A")));
        return new CostSheet(Prices.standard(), Assumptions.standard(), meter).of(Profile.ONE_LINE, orders, naive);
    }

    private static StepCost step(ProfileCost cost, Step step) {
        return cost.steps().stream()
                .filter(each -> each.step() == step)
                .findFirst()
                .orElseThrow();
    }
}
