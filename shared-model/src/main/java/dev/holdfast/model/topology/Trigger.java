package dev.holdfast.model.topology;

import java.time.Duration;

/** What starts a function. */
public sealed interface Trigger {

    /**
     * An HTTP route.
     *
     * @param method GET, POST, PUT ...
     * @param path with parameters in braces, as API Gateway writes them
     * @param ratePerSecond requests a second that the route takes over time; more is a 429
     * @param burst requests that it takes at once
     */
    record Http(String method, String path, Access access, int ratePerSecond, int burst) implements Trigger {
        public String routeKey() {
            return method + " " + path;
        }
    }

    /**
     * A queue.
     *
     * @param batchSize messages of one delivery at most; above ten a window of at least a second is needed
     * @param window how long a delivery may wait to fill
     * @param concurrency deliveries under way at once, at most (AWS: at least 2)
     */
    record Queue(String queue, int batchSize, Duration window, int concurrency) implements Trigger {}

    /** A fixed rate. */
    record Schedule(Duration every) implements Trigger {}
}
