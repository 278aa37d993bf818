package dev.holdfast.local.cli;

import dev.holdfast.local.data.RunningSystem;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which system is meant: the running local one, an emulated AWS's, or AWS's own. */
public abstract class SystemTarget {

    @Option(
            names = "--aws",
            paramLabel = "URL",
            description = "an endpoint in place of the running system's, such as LocalStack's")
    private @Nullable URI aws;

    @Option(
            names = "--queues",
            paramLabel = "URL",
            description = {
                "a system on AWS: what comes before a queue's name in its URL, such as",
                "https://sqs.eu-west-1.amazonaws.com/123456789012/holdfast-prod- (credentials and region from the",
                "environment or the profile); its tables carry the same prefix"
            })
    private @Nullable String queues;

    @Mixin
    private DataOption data = new DataOption();

    /** The endpoint, if one was named. */
    protected Optional<URI> endpoint() {
        return Optional.ofNullable(aws);
    }

    /** What comes before a queue's name on AWS, if AWS is meant. */
    protected Optional<String> queueBase() {
        return Optional.ofNullable(queues);
    }

    protected Path folder() {
        return data.path();
    }

    /** @throws dev.holdfast.local.CloudFailure if none is running */
    protected RunningSystem running() {
        return data.running(", or say --aws or --queues");
    }
}
