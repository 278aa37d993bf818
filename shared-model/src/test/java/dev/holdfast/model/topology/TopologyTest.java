package dev.holdfast.model.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TopologyTest {

    private static final Topology TOPOLOGY = Topology.HOLDFAST;

    static List<FunctionSpec> functions() {
        return TOPOLOGY.functions();
    }

    static Stream<FunctionSpec> queueFunctions() {
        return functions().stream().filter(function -> function.trigger() instanceof Trigger.Queue);
    }

    @Test
    void namesEachThingOnce() {
        assertThat(functions().stream().map(FunctionSpec::name)).doesNotHaveDuplicates();
        assertThat(TOPOLOGY.tables().stream().map(TableSpec::name)).doesNotHaveDuplicates();
        assertThat(TOPOLOGY.queues().stream().map(QueueSpec::name)).doesNotHaveDuplicates();
    }

    @Test
    void leadsEachRouteToOneFunction() {
        assertThat(functions().stream()
                        .filter(function -> function.trigger() instanceof Trigger.Http)
                        .map(function -> ((Trigger.Http) function.trigger()).routeKey()))
                .doesNotHaveDuplicates();
    }

    @Test
    void givesEachQueueOneConsumer() {
        assertThat(queueFunctions().map(function -> ((Trigger.Queue) function.trigger()).queue()))
                .containsExactlyInAnyOrderElementsOf(
                        TOPOLOGY.queues().stream().map(QueueSpec::name).toList());
    }

    @ParameterizedTest
    @MethodSource("functions")
    void grantsOnlyWhatIsDeclared(FunctionSpec function) {
        Set<String> secrets = Set.of("order-ids", "provider-keys", "webhooks");
        for (Grant grant : function.grants()) {
            boolean declared = switch (grant) {
                case Grant.Read(String table) -> TOPOLOGY.tables().contains(TOPOLOGY.table(table));
                case Grant.Scan(String table) -> TOPOLOGY.tables().contains(TOPOLOGY.table(table));
                case Grant.Write(String table) -> TOPOLOGY.tables().contains(TOPOLOGY.table(table));
                case Grant.Send(String queue) -> TOPOLOGY.queues().contains(TOPOLOGY.queue(queue));
                // There is one sender and one network of telephones
                case Grant.SendEmail ignored -> true;
                case Grant.SendText ignored -> true;
                case Grant.Secret(String name) -> secrets.contains(name);
            };
            assertThat(declared).as("%s may %s", function.name(), grant).isTrue();
        }
    }

    /** AWS: visibility at least six times the timeout; a window of a second or more above ten; concurrency from 2. */
    @ParameterizedTest
    @MethodSource("queueFunctions")
    void readsQueuesAsTheServiceAllows(FunctionSpec function) {
        Trigger.Queue trigger = (Trigger.Queue) function.trigger();
        QueueSpec queue = TOPOLOGY.queue(trigger.queue());
        assertThat(queue.visibilityTimeout())
                .isGreaterThanOrEqualTo(function.timeout().multipliedBy(6));
        assertThat(trigger.concurrency()).isGreaterThanOrEqualTo(2);
        assertThat(trigger.batchSize()).isBetween(1, queue.isFifo() ? 10 : 10_000);
        if (trigger.batchSize() > 10) {
            assertThat(trigger.window()).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void staysWithinLambda(FunctionSpec function) {
        assertThat(function.timeout()).isLessThanOrEqualTo(Duration.ofMinutes(15));
        assertThat(function.memoryMb()).isBetween(128, 10_240);
        assertThat(function.name()).matches("[a-z]+(-[a-z]+)*");
    }

    @Test
    void namesDeadLetterQueuesAsTheirKindRequires() {
        assertThat(new QueueSpec("orders", Duration.ofSeconds(60), 5).deadLetterName())
                .isEqualTo("orders-dead");
        assertThat(new QueueSpec("orders.fifo", Duration.ofSeconds(60), 5).deadLetterName())
                .isEqualTo("orders-dead.fifo");
    }

    @Test
    void knowsNothingThatIsNotDeclared() {
        assertThatThrownBy(() -> TOPOLOGY.function("make-coffee")).isInstanceOf(NoSuchElementException.class);
        assertThat(TOPOLOGY.function("create-order").mayWrite(Tables.ORDERS)).isFalse();
        assertThat(TOPOLOGY.function("create-order").maySend(Queues.RESERVATIONS))
                .isTrue();
        assertThat(TOPOLOGY.function("create-order").maySend(Queues.HOLDS)).isFalse();
    }
}
