package dev.holdfast.local;

import static dev.holdfast.local.TestOperations.http;
import static dev.holdfast.local.TestOperations.queue;

import dev.holdfast.model.topology.Access;
import dev.holdfast.model.topology.Grant;
import dev.holdfast.model.topology.Queues;
import dev.holdfast.model.topology.Tables;
import dev.holdfast.model.topology.Topology;
import dev.holdfast.model.topology.Trigger;
import dev.holdfast.platform.aws.Attributes;
import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.queue.Batch;
import dev.holdfast.platform.queue.MessageQueues.OutgoingMessage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * A cloud in a process of its own that accepts numbers and writes them to a table. Arguments: the data folder, and
 * {@code hang} for one whose queue function never ends.
 */
@SuppressWarnings({"rawtypes", "SystemOut"})
final class KillableCloud {

    private static final Topology TOPOLOGY = new TestTopology()
            .with(
                    "quote-order",
                    new Trigger.Http("POST", "/numbers/{delay}", new Access.Public(), 2_000, 4_000),
                    new Grant.Send(Queues.RESERVATIONS))
            .with(
                    "list-products",
                    new Trigger.Http("GET", "/numbers", new Access.Public(), 2_000, 4_000),
                    new Grant.Scan(Tables.PRODUCTS))
            .with(
                    "reserve-stock",
                    new Trigger.Queue(Queues.RESERVATIONS, 10, Duration.ZERO, 2),
                    new Grant.Write(Tables.PRODUCTS))
            .build();

    private KillableCloud() {}

    @SuppressWarnings("MustBeClosedChecker") // it is to be killed
    public static void main(String[] args) {
        boolean hang = args.length > 1;
        LocalCloud cloud = LocalCloud.start(
                CloudOptions.keptIn(Path.of(args[0])),
                TOPOLOGY,
                platform -> new Operations(
                        List.of(
                                http("quote-order", request -> accept(platform, request)),
                                http("list-products", request -> list(platform))),
                        List.of(queue("reserve-stock", batch -> hang ? hang() : write(platform, batch))),
                        List.of()));
        System.out.println("at " + cloud.uri());
        hang();
    }

    private static HttpAnswer accept(Platform platform, HttpRequest request) {
        String number = new String(request.body(), StandardCharsets.UTF_8);
        Duration delay = Duration.ofSeconds(Long.parseLong(request.pathParameter("delay")));
        platform.queues()
                .send(Queues.RESERVATIONS, List.of(new OutgoingMessage("{\"n\":\"" + number + "\"}", delay, Map.of())));
        return HttpAnswer.of(202, Map.of());
    }

    private static HttpAnswer list(Platform platform) {
        return HttpAnswer.ok(platform.dynamo().scan(scan -> scan.tableName("holdfast-products")).items().stream()
                .map(item -> Attributes.string(item, "sku"))
                .sorted()
                .toList());
    }

    private static Set<String> write(Platform platform, Batch<Map> batch) {
        batch.deliveries()
                .forEach(delivery -> platform.dynamo()
                        .putItem(put -> put.tableName("holdfast-products")
                                .item(Map.of(
                                        "sku",
                                        Attributes.s("n" + delivery.message().get("n"))))));
        return Set.of();
    }

    private static Set<String> hang() {
        while (true) {
            LockSupport.park();
        }
    }
}
