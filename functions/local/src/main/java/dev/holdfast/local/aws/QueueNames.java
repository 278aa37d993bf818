package dev.holdfast.local.aws;

import java.net.URI;

/** The physical names, addresses and ARNs of the topology's queues. */
public record QueueNames(URI endpoint) {

    private static final String PREFIX = "holdfast-";
    private static final String ACCOUNT = "000000000000";

    public String of(String queue) {
        return PREFIX + queue;
    }

    public String url(String queue) {
        return base() + queue;
    }

    /** What comes before a queue's logical name in its address. */
    public String base() {
        return endpoint.resolve("/" + ACCOUNT + "/" + PREFIX).toString();
    }

    public String arn(String queue) {
        return "arn:aws:sqs:" + AwsClients.REGION.id() + ":" + ACCOUNT + ":" + of(queue);
    }
}
