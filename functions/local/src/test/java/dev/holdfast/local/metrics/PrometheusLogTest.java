package dev.holdfast.local.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.local.TestOperations;
import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.observe.Invocation;
import dev.holdfast.platform.observe.Invocations;
import dev.holdfast.platform.observe.Metric;
import dev.holdfast.platform.observe.Outcome;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PrometheusLogTest {

    private final PrometheusLog metrics = new PrometheusLog();

    @Test
    void everyMetricHasItsOwnNameAndAnExplanation() {
        for (Metric metric : Metric.values()) {
            metrics.set(metric, 1, "function", "reserve-stock");
        }
        assertThat(metrics.text()).contains("# HELP ", "# TYPE ");
        for (Metric metric : Metric.values()) {
            String name = metric.exported();
            switch (metric.kind()) {
                case COUNTER, GAUGE -> assertThat(metrics.text()).contains(name + "{function=\"reserve-stock\"} 1.0");
                case SECONDS ->
                    assertThat(metrics.text())
                            .contains(name + "_bucket{function=\"reserve-stock\",le=\"0.25\"} 0")
                            .contains(name + "_sum{function=\"reserve-stock\"} 1.0");
                case SIZE -> assertThat(metrics.text()).contains(name + "_sum{function=\"reserve-stock\"} 1.0");
            }
        }
    }

    @Test
    void callsAreCountedByFunctionAndOutcome() {
        call(Outcome.OK);
        call(Outcome.OK);
        call(Outcome.FAILED);
        assertThat(metrics.text())
                .contains("holdfast_invocations_total{function=\"reserve-stock\",outcome=\"ok\"} 2.0")
                .contains("holdfast_invocations_total{function=\"reserve-stock\",outcome=\"failed\"} 1.0")
                .contains("holdfast_orders_reserved_total{function=\"reserve-stock\"} 21.0");
    }

    @Test
    void aGaugeShowsTheLastValue() {
        metrics.set(Metric.QUEUE_MESSAGES, 5, "queue", "holds", "state", "waiting");
        metrics.set(Metric.QUEUE_MESSAGES, 2, "queue", "holds", "state", "waiting");
        assertThat(metrics.text()).contains("holdfast_queue_messages{queue=\"holds\",state=\"waiting\"} 2.0");
    }

    private void call(Outcome outcome) {
        new Invocations(metrics)
                .call(
                        TestOperations.http("reserve-stock", request -> HttpAnswer.ok(Map.of())),
                        Optional.empty(),
                        done -> outcome,
                        () -> {
                            Invocation.count(Metric.ORDERS_RESERVED, 7);
                            return outcome;
                        });
    }
}
