package dev.holdfast.infra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.model.topology.FunctionSpec;
import dev.holdfast.model.topology.QueueSpec;
import dev.holdfast.model.topology.Topology;
import dev.holdfast.model.topology.Trigger;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The queues and how functions read them. */
class QueueTest {

    static Stream<Synthesized> variants() {
        return Synthesized.variants();
    }

    @ParameterizedTest
    @MethodSource("variants")
    void eachMappingReportsWhatFailed(Synthesized made) {
        assertThat(made.all("AWS::Lambda::EventSourceMapping"))
                .hasSize((int) consumers().count())
                .allSatisfy(mapping ->
                        assertThat(mapping.get("FunctionResponseTypes")).isEqualTo(List.of("ReportBatchItemFailures")));
    }

    @ParameterizedTest
    @MethodSource("variants")
    void eachQueueIsReadAsTheTopologySays(Synthesized made) {
        consumers().forEach(function -> {
            Trigger.Queue trigger = (Trigger.Queue) function.trigger();
            Resource mapping = made.all("AWS::Lambda::EventSourceMapping")
                    .filter(each -> each.text("EventSourceArn").endsWith(":" + made.names.of(trigger.queue())))
                    .findFirst()
                    .orElseThrow();
            assertThat(mapping.number("BatchSize")).isEqualTo(trigger.batchSize());
            assertThat(mapping.get("ScalingConfig")).isEqualTo(Map.of("MaximumConcurrency", trigger.concurrency()));
            assertThat(mapping.has("MaximumBatchingWindowInSeconds"))
                    .isEqualTo(!trigger.window().isZero());
            if (!trigger.window().isZero()) {
                assertThat(mapping.number("MaximumBatchingWindowInSeconds"))
                        .isEqualTo((int) trigger.window().toSeconds());
            }
            Resource alias = made.referred(mapping, mapping.text("FunctionName"));
            Resource lambda = made.referred(alias, alias.text("FunctionName"));
            assertThat(lambda.text("FunctionName")).isEqualTo(made.names.of(function.name()));
            assertThat(queue(made, trigger.queue()).number("VisibilityTimeout"))
                    .isGreaterThanOrEqualTo(6 * lambda.number("Timeout"));
        });
    }

    @ParameterizedTest
    @MethodSource("variants")
    void whatCannotBeHandledIsSetAside(Synthesized made) {
        for (QueueSpec spec : Topology.HOLDFAST.queues()) {
            Resource queue = queue(made, spec.name());
            Map<String, Object> redrive = Cfn.map(queue.get("RedrivePolicy"));
            assertThat(redrive.get("maxReceiveCount")).isEqualTo(spec.receivesMax());
            Resource dead = made.referred(queue, Cfn.text(redrive.get("deadLetterTargetArn")));
            assertThat(dead.text("QueueName")).isEqualTo(made.names.of(spec.deadLetterName()));
            assertThat(dead.number("MessageRetentionPeriod")).isEqualTo(14 * 24 * 3600);
        }
    }

    @ParameterizedTest
    @MethodSource("variants")
    void queuesAreEncrypted(Synthesized made) {
        assertThat(made.all("AWS::SQS::Queue"))
                .hasSize(2 * Topology.HOLDFAST.queues().size())
                .allSatisfy(
                        queue -> assertThat(queue.get("SqsManagedSseEnabled")).isEqualTo(true));
    }

    private static Stream<FunctionSpec> consumers() {
        return Topology.HOLDFAST.functions().stream().filter(function -> function.trigger() instanceof Trigger.Queue);
    }

    private static Resource queue(Synthesized made, String name) {
        return made.one("AWS::SQS::Queue", "QueueName", made.names.of(name));
    }
}
