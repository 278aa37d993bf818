package dev.holdfast.local;

import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.HttpOperation;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.queue.Batch;
import dev.holdfast.platform.queue.QueueOperation;
import dev.holdfast.platform.schedule.ScheduledOperation;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Operations that stand in for Holdfast's own, under their names. */
public final class TestOperations {

    private TestOperations() {}

    public static HttpOperation http(String name, Function<HttpRequest, HttpAnswer> work) {
        return new HttpOperation() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public HttpAnswer handle(HttpRequest request) {
                return work.apply(request);
            }
        };
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    public static QueueOperation<Map> queue(String name, Function<Batch<Map>, Set<String>> work) {
        return new QueueOperation<>() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Class<Map> messageType() {
                return Map.class;
            }

            @Override
            public Set<String> handle(Batch<Map> batch) {
                return work.apply(batch);
            }
        };
    }

    public static ScheduledOperation scheduled(String name, Consumer<Instant> work) {
        return new ScheduledOperation() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void run(Instant at) {
                work.accept(at);
            }
        };
    }
}
