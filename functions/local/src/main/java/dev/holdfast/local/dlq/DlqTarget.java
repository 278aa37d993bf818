package dev.holdfast.local.dlq;

import dev.holdfast.local.CloudFailure;
import dev.holdfast.local.aws.AwsClients;
import dev.holdfast.local.aws.QueueDepths;
import dev.holdfast.local.aws.QueueNames;
import dev.holdfast.local.data.DataFolder;
import dev.holdfast.local.data.RunningSystem;
import dev.holdfast.model.topology.QueueSpec;
import dev.holdfast.model.topology.Topology;
import dev.holdfast.platform.aws.SqsQueues;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.SqsClientBuilder;

/** Whose dead letters are meant: the running local system's, an emulated AWS's, or AWS's own. */
final class DlqTarget {

    private static final Pattern AWS_HOST = Pattern.compile("sqs\\.([a-z0-9-]+)\\.amazonaws\\.com(\\.cn)?");

    @Option(
            names = "--aws",
            paramLabel = "URL",
            description = "an endpoint in place of the running system's, such as LocalStack's")
    private @Nullable URI aws;

    @Option(
            names = "--queues",
            paramLabel = "URL",
            description = {
                "queues on AWS: what comes before a queue's name in its URL, such as",
                "https://sqs.eu-west-1.amazonaws.com/123456789012/holdfast-prod- (credentials from the environment or the profile)"
            })
    private @Nullable String queues;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "the running system's data folder (.holdfast in the project's folder if not given)")
    private @Nullable Path data;

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
        if (queues != null) {
            return new Reached(onAws(queues), queues);
        }
        URI endpoint = aws != null ? aws : running();
        return new Reached(AwsClients.sqs(endpoint), new QueueNames(endpoint).base());
    }

    private URI running() {
        Path folder = data != null ? data : Path.of(System.getProperty("holdfast.home", "."), ".holdfast");
        RunningSystem system = DataFolder.running(folder)
                .orElseThrow(() -> new CloudFailure("no Holdfast is running in " + folder
                        + "; start one with ./holdfast up, or say --aws or --queues"));
        if (system.sqs() == null) {
            throw new CloudFailure("the Holdfast in " + folder + " is older and does not say where its queues are");
        }
        return system.sqs();
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
