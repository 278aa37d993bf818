package dev.holdfast.infra;

import dev.holdfast.model.topology.FunctionSpec;
import dev.holdfast.model.topology.QueueSpec;
import dev.holdfast.model.topology.TableSpec;
import dev.holdfast.model.topology.Topology;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awscdk.services.cloudwatch.Dashboard;
import software.amazon.awscdk.services.cloudwatch.GraphWidget;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.IWidget;
import software.constructs.Construct;

/** One dashboard, read from top to bottom: what customers see, what waits, what works, what is stored. */
final class Board {

    private Board() {}

    static void build(Construct scope, Names names, Topology topology, String apiId) {
        List<String> functions =
                topology.functions().stream().map(FunctionSpec::name).toList();
        List<String> queues = topology.queues().stream().map(QueueSpec::name).toList();
        List<String> dead =
                topology.queues().stream().map(QueueSpec::deadLetterName).toList();
        List<String> tables = topology.tables().stream().map(TableSpec::name).toList();
        Dashboard.Builder.create(scope, "Dashboard")
                .dashboardName(names.of("overview"))
                .widgets(List.of(
                        row(
                                graph(
                                        "Requests and refusals a minute",
                                        Stream.of("Count", "4xx", "5xx")
                                                .map(each -> Metrics.ofApi(apiId, each, "Sum"))),
                                graph(
                                        "Time to answer, ms",
                                        Stream.of("p50", "p99").map(each -> Metrics.ofApi(apiId, "Latency", each)))),
                        row(
                                graph(
                                        "Messages waiting",
                                        queues.stream()
                                                .map(each -> Metrics.ofQueue(
                                                        names, each, "ApproximateNumberOfMessagesVisible", "Maximum"))),
                                graph(
                                        "Age of the oldest message, s",
                                        queues.stream()
                                                .map(each -> Metrics.ofQueue(
                                                        names, each, "ApproximateAgeOfOldestMessage", "Maximum"))),
                                graph(
                                        "Dead letters",
                                        dead.stream()
                                                .map(each -> Metrics.ofQueue(
                                                        names,
                                                        each,
                                                        "ApproximateNumberOfMessagesVisible",
                                                        "Maximum")))),
                        row(
                                graph(
                                        "Errors",
                                        functions.stream()
                                                .map(each -> Metrics.ofFunction(names, each, "Errors", "Sum"))),
                                graph(
                                        "Throttles",
                                        functions.stream()
                                                .map(each -> Metrics.ofFunction(names, each, "Throttles", "Sum"))),
                                graph(
                                        "Duration p99, ms",
                                        functions.stream()
                                                .map(each -> Metrics.ofFunction(names, each, "Duration", "p99")))),
                        row(
                                graph(
                                        "Write units",
                                        tables.stream()
                                                .map(each -> Metrics.ofTable(
                                                        names, each, "ConsumedWriteCapacityUnits", "Sum"))),
                                graph(
                                        "Throttled writes",
                                        tables.stream()
                                                .map(each ->
                                                        Metrics.ofTable(names, each, "WriteThrottleEvents", "Sum"))))))
                .build();
    }

    private static List<IWidget> row(IWidget... widgets) {
        return List.of(widgets);
    }

    private static IWidget graph(String title, Stream<IMetric> metrics) {
        return GraphWidget.Builder.create()
                .title(title)
                .left(metrics.toList())
                .width(8)
                .height(6)
                .build();
    }
}
