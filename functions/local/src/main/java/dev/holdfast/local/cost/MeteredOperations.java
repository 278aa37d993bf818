package dev.holdfast.local.cost;

import dev.holdfast.local.Operations;
import dev.holdfast.model.topology.Topology;
import dev.holdfast.planning.cost.Assumptions;
import dev.holdfast.planning.cost.Capacity;
import dev.holdfast.planning.cost.Usage;
import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.HttpOperation;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.json.Json;
import dev.holdfast.platform.queue.Batch;
import dev.holdfast.platform.queue.Delivery;
import dev.holdfast.platform.queue.QueueOperation;
import dev.holdfast.platform.schedule.ScheduledOperation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Operations whose invocations are counted. What Lambda's own pollers do for a queue's function is reckoned from its
 * deliveries: they receive in tens, delete in tens what is done, and set in tens when what failed comes again. The local
 * pollers ask more often, and their requests are not counted.
 */
final class MeteredOperations {

    private final Meter meter;
    private final Assumptions assumptions;

    MeteredOperations(Meter meter, Assumptions assumptions) {
        this.meter = meter;
        this.assumptions = assumptions;
    }

    Operations over(Operations operations) {
        return new Operations(
                operations.http().stream().<HttpOperation>map(Http::new).toList(),
                operations.queue().stream()
                        .<QueueOperation<?>>map(each -> queue(each))
                        .toList(),
                operations.scheduled().stream()
                        .<ScheduledOperation>map(Scheduled::new)
                        .toList(),
                operations.pages());
    }

    private <M> QueueOperation<M> queue(QueueOperation<M> operation) {
        return new Queue<>(operation);
    }

    private void invoked(String function, long messages, long startedAt) {
        double ms = (System.nanoTime() - startedAt) / 1e6;
        int memoryMb = Topology.HOLDFAST.function(function).memoryMb();
        double gbSeconds = assumptions.gbSeconds(function, messages, memoryMb);
        meter.add(
                function, Usage.invoked(1, (double) messages, ms, gbSeconds, assumptions.logBytes((double) messages)));
    }

    /** Requests of the pollers for one delivery. */
    static <M> long polls(List<Delivery<M>> deliveries, long failed) {
        long requests = 0;
        for (int from = 0; from < deliveries.size(); from += Capacity.SQS_BATCH_MAX) {
            int to = Math.min(from + Capacity.SQS_BATCH_MAX, deliveries.size());
            requests += Capacity.sqsRequests(deliveries.subList(from, to).stream()
                    .mapToLong(MeteredOperations::bytes)
                    .sum());
        }
        return requests + Capacity.sqsBatches(deliveries.size() - failed) + Capacity.sqsBatches(failed);
    }

    private static long bytes(Delivery<?> delivery) {
        return Json.writeAscii(delivery.message()).getBytes(StandardCharsets.UTF_8).length;
    }

    private final class Http implements HttpOperation {
        private final HttpOperation operation;

        Http(HttpOperation operation) {
            this.operation = operation;
        }

        @Override
        public String name() {
            return operation.name();
        }

        @Override
        public HttpAnswer handle(HttpRequest request) {
            long startedAt = System.nanoTime();
            try {
                return operation.handle(request);
            } finally {
                meter.add(name(), Usage.http(Capacity.httpRequests(request.body().length)));
                invoked(name(), 0, startedAt);
            }
        }
    }

    private final class Queue<M> implements QueueOperation<M> {
        private final QueueOperation<M> operation;

        Queue(QueueOperation<M> operation) {
            this.operation = operation;
        }

        @Override
        public String name() {
            return operation.name();
        }

        @Override
        public Class<M> messageType() {
            return operation.messageType();
        }

        @Override
        public Set<String> handle(Batch<M> batch) {
            long startedAt = System.nanoTime();
            Set<String> failed = operation.handle(batch);
            meter.add(name(), Usage.sqs(polls(batch.deliveries(), failed.size())));
            invoked(name(), batch.deliveries().size(), startedAt);
            return failed;
        }
    }

    private final class Scheduled implements ScheduledOperation {
        private final ScheduledOperation operation;

        Scheduled(ScheduledOperation operation) {
            this.operation = operation;
        }

        @Override
        public String name() {
            return operation.name();
        }

        @Override
        public void run(Instant at) {
            long startedAt = System.nanoTime();
            operation.run(at);
            invoked(name(), 0, startedAt);
        }
    }
}
