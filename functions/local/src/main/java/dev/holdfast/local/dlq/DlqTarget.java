package dev.holdfast.local.dlq;

import dev.holdfast.local.CloudFailure;
import dev.holdfast.local.aws.AwsClients;
import dev.holdfast.local.aws.QueueDepths;
import dev.holdfast.local.aws.QueueNames;
import dev.holdfast.local.cli.SystemTarget;
import dev.holdfast.model.topology.QueueSpec;
import dev.holdfast.model.topology.Topology;
import dev.holdfast.platform.aws.SqsQueues;
import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.SqsClientBuilder;

/** Whose dead letters are meant: the running local system's, an emulated AWS's, or AWS's own. */
final class DlqTarget extends SystemTarget {

    private static final Pattern AWS_HOST = Pattern.compile("sqs\\.([a-z0-9-]+)\\.amazonaws\\.com(\\.cn)?");

    /** Queues that can be reached. */
    record Reached(SqsClient sqs, String base) implements AutoCloseable {

        DeadLetterQueue dead(QueueSpec queue) {
            return new DeadLetterQueue(sqs, base + queue.deadLetterName());
        }

        QueueDepths depths() {
            return new QueueDepths(sqs, base);
        }

        Redrive redrive(QueueSpec queue) {
            return new Redrive(dead(queue), queue, new SqsQueues(sqs, base, AwsClients.backoff()));
        }

        @Override
        public void close() {
            sqs.close();
        }
    }

    /** @throws CloudFailure if nothing can be reached that way */
    Reached reach() {
        if (queueBase().isPresent()) {
            String base = queueBase().get();
            return new Reached(onAws(base), base);
        }
        URI endpoint = endpoint().orElseGet(this::runningQueues);
        return new Reached(AwsClients.sqs(endpoint), new QueueNames(endpoint).base());
    }

    private URI runningQueues() {
        URI sqs = running().sqs();
        if (sqs == null) {
            throw new CloudFailure("the Holdfast in " + folder() + " is older and does not say where its queues are");
        }
        return sqs;
    }

    private static SqsClient onAws(String base) {
        SqsClientBuilder client = SqsClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder());
        Matcher host = AWS_HOST.matcher(String.valueOf(uri(base).getHost()));
        if (host.matches()) {
            client.region(Region.of(host.group(1)));
        }
        return client.build();
    }

    private static URI uri(String base) {
        try {
            return URI.create(base);
        } catch (IllegalArgumentException none) {
            throw new CloudFailure(
                    "--queues is no URL; write https://sqs.REGION.amazonaws.com/ACCOUNT/holdfast-STAGE-", none);
        }
    }

    /**
     * A queue by its name or by its dead-letter queue's.
     *
     * @throws CloudFailure if there is none
     */
    static QueueSpec queue(String name) {
        List<QueueSpec> all = Topology.HOLDFAST.queues();
        return all.stream()
                .filter(queue ->
                        queue.name().equals(name) || queue.deadLetterName().equals(name))
                .findFirst()
                .orElseThrow(() -> new CloudFailure("there is no queue " + name + "; there are "
                        + all.stream().map(QueueSpec::name).collect(Collectors.joining(", "))));
    }
}
