package dev.holdfast.lambda;

import dev.holdfast.platform.json.Json;
import dev.holdfast.platform.observe.Invocation;
import dev.holdfast.platform.observe.InvocationLog;
import dev.holdfast.platform.observe.Metric;
import dev.holdfast.platform.observe.Outcome;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * One line of JSON for each call: which function, about which orders, how it ended. In CloudWatch's embedded metric format
 * the same line is what the metrics are made from, so that they cost no request and no agent.
 */
@Singleton
public class EmfLog implements InvocationLog {

    private static final String OUTCOME = "outcome";

    private final Optional<String> namespace;
    private final InstantSource clock;

    /** @param namespace of the metrics; without one the line says the same, and no metric is made from it */
    public EmfLog(
            @ConfigProperty(name = "holdfast.metrics.namespace") Optional<String> namespace, InstantSource clock) {
        this.namespace = namespace;
        this.clock = clock;
    }

    /** Lambda takes what is printed for log lines. */
    @Override
    @SuppressWarnings("SystemOut")
    public void ended(Invocation invocation) {
        System.out.println(line(invocation));
    }

    String line(Invocation invocation) {
        Map<String, Object> line = new LinkedHashMap<>();
        namespace
                .filter(name -> !isSaidByLambda(invocation))
                .ifPresent(name -> line.put("_aws", directive(name, invocation)));
        line.put(Invocation.FUNCTION, invocation.function());
        line.put(OUTCOME, invocation.outcome().label());
        invocation.requestId().ifPresent(id -> line.put(Invocation.REQUEST, id));
        Trace.id().ifPresent(id -> line.put(Trace.KEY, id));
        if (!invocation.correlationIds().isEmpty()) {
            line.put("correlationIds", invocation.correlationIds());
        }
        invocation.measured().forEach((metric, value) -> line.put(metric.exported(), value));
        return Json.write(line);
    }

    /** A call that went well, and of which nothing else was measured: Lambda counts and times it, and asks nothing. */
    private static boolean isSaidByLambda(Invocation invocation) {
        return invocation.outcome() == Outcome.OK
                && EnumSet.of(Metric.INVOCATIONS, Metric.DURATION)
                        .containsAll(invocation.measured().keySet());
    }

    private Map<String, Object> directive(String name, Invocation invocation) {
        List<Map<String, Object>> byFunction = new ArrayList<>();
        List<Map<String, Object>> byOutcome = new ArrayList<>();
        for (Metric metric : invocation.measured().keySet()) {
            (metric == Metric.INVOCATIONS ? byOutcome : byFunction).add(definition(metric));
        }
        return Map.of(
                "Timestamp",
                clock.millis(),
                "CloudWatchMetrics",
                List.of(
                        metrics(name, List.of(Invocation.FUNCTION), byFunction),
                        metrics(name, List.of(Invocation.FUNCTION, OUTCOME), byOutcome)));
    }

    private static Map<String, Object> metrics(
            String name, List<String> dimensions, List<Map<String, Object>> definitions) {
        return Map.of("Namespace", name, "Dimensions", List.of(dimensions), "Metrics", definitions);
    }

    private static Map<String, Object> definition(Metric metric) {
        return Map.of(
                "Name",
                metric.exported(),
                "Unit",
                switch (metric.kind()) {
                    case SECONDS -> "Seconds";
                    case COUNTER, SIZE, GAUGE -> "Count";
                });
    }
}
