package dev.holdfast.local.metrics;

import dev.holdfast.platform.observe.Invocation;
import dev.holdfast.platform.observe.InvocationLog;
import dev.holdfast.platform.observe.Metric;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/** Gathers what is measured in the local cloud, for Prometheus to fetch. */
public final class PrometheusLog implements InvocationLog {

    /** To see what a call was about: {@code QUARKUS_LOG_CATEGORY__DEV_HOLDFAST_INVOCATION__LEVEL=DEBUG}. */
    private static final Logger LOG = Logger.getLogger("dev.holdfast.invocation");

    private static final double NANOS = 1e9;

    /** From an answer out of memory to a batch at the end of its time. */
    private static final Duration[] STEPS = {
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2_500),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        Duration.ofMinutes(1),
        Duration.ofMinutes(15)
    };

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Map<String, AtomicReference<Double>> gauges = new ConcurrentHashMap<>();

    @Override
    public void ended(Invocation invocation) {
        LOG.debugf("%s %s %s", invocation.function(), invocation.outcome().label(), invocation.correlationIds());
        Tags function = Tags.of(Invocation.FUNCTION, invocation.function());
        Tags outcome = function.and("outcome", invocation.outcome().label());
        invocation
                .measured()
                .forEach((metric, value) -> record(metric, value, metric == Metric.INVOCATIONS ? outcome : function));
    }

    /** Notes how much of something there is now. */
    void set(Metric metric, double value, String... labels) {
        record(metric, value, Tags.of(labels));
    }

    private void record(Metric metric, double value, Tags tags) {
        switch (metric.kind()) {
            case COUNTER ->
                Counter.builder(metric.exported())
                        .description(metric.help())
                        .tags(tags)
                        .register(registry)
                        .increment(value);
            case SECONDS ->
                Timer.builder(metric.exported())
                        .description(metric.help())
                        .tags(tags)
                        .serviceLevelObjectives(STEPS)
                        .register(registry)
                        .record(Math.round(value * NANOS), TimeUnit.NANOSECONDS);
            case SIZE ->
                DistributionSummary.builder(metric.exported())
                        .description(metric.help())
                        .tags(tags)
                        .register(registry)
                        .record(value);
            case GAUGE -> gauge(metric, tags).set(value);
        }
    }

    private AtomicReference<Double> gauge(Metric metric, Tags tags) {
        return gauges.computeIfAbsent(metric + " " + tags, key -> {
            AtomicReference<Double> last = new AtomicReference<>(0.0);
            Gauge.builder(metric.exported(), last, AtomicReference::get)
                    .description(metric.help())
                    .tags(tags)
                    .strongReference(true)
                    .register(registry);
            return last;
        });
    }

    String text() {
        return registry.scrape();
    }
}
