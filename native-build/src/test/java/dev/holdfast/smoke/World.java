package dev.holdfast.smoke;

import dev.holdfast.local.aws.AwsClients;
import dev.holdfast.local.aws.LocalAws;
import dev.holdfast.local.aws.QueueDepths;
import dev.holdfast.local.emulators.Emulators;
import dev.holdfast.local.runtime.Artifact;
import dev.holdfast.local.runtime.FunctionProcess;
import dev.holdfast.local.runtime.LambdaEnvironment;
import dev.holdfast.local.runtime.WorkFolder;
import dev.holdfast.model.topology.Topology;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Emulators with the topology's tables and queues, a provider who can be asked, and the artifact whose functions are tried. */
record World(WorkFolder folder, Artifact artifact, Emulators emulators, LocalAws aws, EasyPostStub easyPost)
        implements AutoCloseable {

    /** The payment provider's; in the functions' environment as well. */
    static final String WEBHOOK_SECRET = "whsec_dGhlIHNlY3JldCBvZiB0aGUgdGVzdHM=";

    private static final String ORDER_ID_KEY = "dGhlIGtleSBvZiB0aGUgdGVzdHM=";

    static World of(Path zip) {
        WorkFolder folder = WorkFolder.make("holdfast-smoke");
        Artifact artifact = Artifact.unpack(zip, folder.path().resolve("function"));
        Emulators emulators = Emulators.start(Optional.empty(), AwsClients.REGION.id());
        LocalAws aws = LocalAws.connect(emulators.dynamoDb(), emulators.sqs());
        aws.setUp(Topology.HOLDFAST);
        return new World(folder, artifact, emulators, aws, EasyPostStub.start());
    }

    FunctionProcess start(String function) {
        return FunctionProcess.start(artifact, Topology.HOLDFAST.function(function), environment());
    }

    StartedAhead startAhead(List<String> functions) {
        return new StartedAhead(functions, this::start);
    }

    void send(String queue, String body) {
        String url = aws.queueNames().base() + queue;
        aws.sqs().sendMessage(send -> send.queueUrl(url).messageBody(body));
    }

    QueueDepths.Depth depth(String queue) {
        return new QueueDepths(aws.sqs(), aws.queueNames().base()).of(queue);
    }

    private Map<String, String> environment() {
        Map<String, String> variables =
                new HashMap<>(LambdaEnvironment.deployed(emulators.dynamoDb(), emulators.sqs(), aws));
        variables.put("HOLDFAST_ORDER_ID_KEY", ORDER_ID_KEY);
        variables.put("HOLDFAST_SECRET_TEST", WEBHOOK_SECRET);
        variables.put("HOLDFAST_SECRET_EASYPOST", WEBHOOK_SECRET);
        variables.put("HOLDFAST_SECRET_GENERIC", WEBHOOK_SECRET);
        variables.put("HOLDFAST_API_KEY_EASYPOST", EasyPostStub.KEY);
        variables.put("HOLDFAST_POLLING_EASYPOST_URL", easyPost.url());
        return variables;
    }

    @Override
    public void close() {
        easyPost.close();
        aws.close();
        emulators.close();
        folder.close();
    }
}
