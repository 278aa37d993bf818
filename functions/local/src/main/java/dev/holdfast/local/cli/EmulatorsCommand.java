package dev.holdfast.local.cli;

import dev.holdfast.local.aws.AwsClients;
import dev.holdfast.local.emulators.Emulators;
import dev.holdfast.platform.json.Json;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** DynamoDB Local and ElasticMQ alone, in memory, as endpoints for whoever needs them. */
@Command(
        name = "emulators",
        description = "Starts DynamoDB Local and ElasticMQ alone, in memory, prints where they are and stays.",
        mixinStandardHelpOptions = true)
final class EmulatorsCommand implements Callable<Integer> {

    @Option(names = "--json", description = "prints the addresses as one line of JSON")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        // They end with this process, however it ends
        try (Emulators emulators = Emulators.start(Optional.empty(), AwsClients.REGION.id())) {
            if (spec != null) {
                tell(spec.commandLine().getOut(), emulators);
            }
            Thread.currentThread().join();
        }
        return 0;
    }

    private void tell(PrintWriter out, Emulators emulators) {
        String dynamoDb = emulators.dynamoDb().toString();
        String sqs = emulators.sqs().toString();
        if (json) {
            out.println(Json.write(Map.of("dynamodb", dynamoDb, "sqs", sqs)));
        } else {
            out.println("DynamoDB is at " + dynamoDb + ", SQS at " + sqs + " (Ctrl-C ends them).");
            out.println("  a system:  ./holdfast up --aws " + dynamoDb + " --aws-sqs " + sqs);
            out.println("  the tests: -Daws.endpoint.dynamodb=" + dynamoDb + " -Daws.endpoint.sqs=" + sqs);
        }
        out.flush();
    }
}
