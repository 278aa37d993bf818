package dev.holdfast.smoke;

import static org.assertj.core.api.Assertions.assertThat;

/** What the next season needs, from the three orders of the trials. */
final class SeasonTrials {

    private static final Caller PLANNER = Caller.staff("planning:read");

    private SeasonTrials() {}

    static void addTo(Trials trials) {
        trials.add("read-capacity-plan", SeasonTrials::readCapacityPlan);
    }

    private static void readCapacityPlan(Tried function) {
        Answer plan =
                function.call(Call.by(PLANNER).query("growth", "10")).is(200).has("/arrivals/orders", 3);
        assertThat(plan.number("/peak/ordersAMinute")).isPositive();
        assertThat(plan.body().at("/cost/dollars").asDouble()).isPositive();
        assertThat(plan.body().at("/journey/orders").asLong()).isEqualTo(3);
        assertThat(plan.body().path("findings")).isNotEmpty();
        function.call(Call.by(PLANNER).query("growth", "0")).isProblemAt(422, "/growth");
        function.call(Call.by(Caller.staff("orders:read"))).isProblem(403);
    }
}
