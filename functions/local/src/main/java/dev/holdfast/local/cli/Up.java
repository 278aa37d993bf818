package dev.holdfast.local.cli;

import dev.holdfast.local.AwsEndpoints;
import dev.holdfast.local.CloudFailure;
import dev.holdfast.local.CloudOptions;
import dev.holdfast.local.LocalCloud;
import dev.holdfast.local.cdi.HoldfastCloud;
import io.quarkus.runtime.Quarkus;
import java.io.PrintWriter;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts everything and stays until it is told to end. */
@Command(
        name = "up",
        description = "Starts everything on this machine. Data survive Ctrl-C and kill -9.",
        mixinStandardHelpOptions = true)
final class Up implements Callable<Integer>, InContainer {

    @Option(names = "--port", defaultValue = "8080", description = "the gateway's port (${DEFAULT-VALUE})")
    private int port;

    @Option(names = "--host", defaultValue = "127.0.0.1", description = "the gateway's address (${DEFAULT-VALUE})")
    private String host = "127.0.0.1";

    @Option(names = "--memory", description = "keeps tables and queues in memory: several times faster")
    private boolean memory;

    @Option(names = "--aws", paramLabel = "URL", description = "uses this DynamoDB and SQS in place of the emulators")
    private @Nullable URI aws;

    @Option(
            names = "--aws-sqs",
            paramLabel = "URL",
            description = "where that SQS is, if it has an endpoint of its own")
    private @Nullable URI awsSqs;

    @Mixin
    private DataOption data = new DataOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        CloudOptions options = new CloudOptions(host, port, Optional.of(data.path()), memory, given());
        try (LocalCloud cloud = HoldfastCloud.start(options)) {
            // A signal ends the process when its hooks have run, whatever this thread still has to do
            Runtime.getRuntime().addShutdownHook(new Thread(cloud::close, "close"));
            if (spec != null) {
                tell(spec.commandLine().getOut(), cloud, options);
            }
            Quarkus.waitForExit();
        }
        return 0;
    }

    private Optional<AwsEndpoints> given() {
        if (aws == null && awsSqs != null) {
            throw new CloudFailure("--aws-sqs says where SQS is; say with --aws where DynamoDB is");
        }
        return Optional.ofNullable(aws).map(dynamoDb -> new AwsEndpoints(dynamoDb, awsSqs == null ? dynamoDb : awsSqs));
    }

    private void tell(PrintWriter out, LocalCloud cloud, CloudOptions options) {
        String kept = options.aws().isPresent()
                ? options.aws().get().dynamoDb().toString()
                : memory ? "memory, and are gone when it ends" : data.path().toString();
        String folder = data.isDefault() ? "" : " --data " + data.path();
        out.println("Holdfast is up at " + cloud.uri() + " (Ctrl-C ends it). Data are in " + kept + ".");
        out.println("  a token:   ./holdfast token --scope \"catalog:write stock:write orders:write\"" + folder);
        out.println("  a request: curl " + cloud.uri() + "/products");
        out.flush();
    }
}
