package dev.holdfast.local.aws;

import dev.holdfast.model.topology.FunctionSpec;
import dev.holdfast.model.topology.Topology;
import dev.holdfast.model.topology.Trigger;
import dev.holdfast.platform.queue.MessageQueues;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** Queues as functions get them: only those they have declared, and a consumer's own dead-letter queue. */
public final class GuardedQueues implements MessageQueues {

    private final MessageQueues queues;
    private final Topology topology;

    public GuardedQueues(MessageQueues queues, Topology topology) {
        this.queues = queues;
        this.topology = topology;
    }

    @Override
    public void send(String queue, List<OutgoingMessage> messages) {
        Optional<FunctionSpec> function = CurrentFunction.find();
        if (function.isEmpty() || !(function.get().maySend(queue) || isOwnDeadLetters(function.get(), queue))) {
            throw denied(name(function) + " has not declared that it may send to the queue " + queue);
        }
        queues.send(queue, messages);
    }

    @Override
    public void comeAgain(String queue, List<FailedDelivery> deliveries) {
        Optional<FunctionSpec> function = CurrentFunction.find();
        if (function.isEmpty() || !isOwnSource(function.get(), queue)) {
            throw denied(name(function) + " does not consume the queue " + queue);
        }
        queues.comeAgain(queue, deliveries);
    }

    private static String name(Optional<FunctionSpec> function) {
        return function.map(FunctionSpec::name).orElse("no function");
    }

    private static boolean isOwnSource(FunctionSpec function, String queue) {
        return function.trigger() instanceof Trigger.Queue source
                && source.queue().equals(queue);
    }

    private boolean isOwnDeadLetters(FunctionSpec function, String queue) {
        return function.trigger() instanceof Trigger.Queue source
                && topology.queue(source.queue()).deadLetterName().equals(queue);
    }

    private static SqsException denied(String message) {
        AwsErrorDetails details = AwsErrorDetails.builder()
                .serviceName("Sqs")
                .errorCode("AccessDenied")
                .errorMessage(message)
                .build();
        return (SqsException) SqsException.builder()
                .statusCode(403)
                .awsErrorDetails(details)
                .message(message)
                .build();
    }
}
