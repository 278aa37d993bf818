package dev.holdfast.infra;

import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.Metric;

/** What AWS measures by itself, a minute at a time, by the names of the topology. */
final class Metrics {

    private Metrics() {}

    static IMetric ofFunction(Names names, String function, String metric, String statistic) {
        return of("AWS/Lambda", metric, statistic, Map.of("FunctionName", names.of(function)), function);
    }

    static IMetric ofQueue(Names names, String queue, String metric, String statistic) {
        return of("AWS/SQS", metric, statistic, Map.of("QueueName", names.of(queue)), queue);
    }

    static IMetric ofTable(Names names, String table, String metric, String statistic) {
        return of("AWS/DynamoDB", metric, statistic, Map.of("TableName", names.of(table)), table);
    }

    static IMetric ofApi(String apiId, String metric, String statistic) {
        return of("AWS/ApiGateway", metric, statistic, Map.of("ApiId", apiId), metric + " " + statistic);
    }

    private static IMetric of(
            String namespace, String metric, String statistic, Map<String, String> dimensions, String label) {
        return Metric.Builder.create()
                .namespace(namespace)
                .metricName(metric)
                .statistic(statistic)
                .dimensionsMap(dimensions)
                .period(Duration.minutes(1))
                .label(label)
                .build();
    }
}
