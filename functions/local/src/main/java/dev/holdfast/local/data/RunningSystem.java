package dev.holdfast.local.data;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a running system tells other commands about itself.
 *
 * @param sqs where its queues are; older systems do not say it
 * @param dynamoDb where its tables are; older systems do not say it
 */
public record RunningSystem(
        long pid,
        String host,
        int port,
        Instant started,
        @Nullable URI sqs,
        @Nullable URI dynamoDb) {

    public String baseUri() {
        return "http://" + (host.equals("0.0.0.0") ? "127.0.0.1" : host) + ":" + port;
    }
}
