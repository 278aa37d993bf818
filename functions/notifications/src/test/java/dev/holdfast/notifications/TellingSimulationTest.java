package dev.holdfast.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.model.message.Notification;
import dev.holdfast.model.message.Notification.Event;
import dev.holdfast.model.topology.Queues;
import dev.holdfast.notifications.channel.Attempt;
import dev.holdfast.notifications.channel.Channel;
import dev.holdfast.notifications.channel.Dispatch;
import dev.holdfast.notifications.channel.Kind;
import dev.holdfast.notifications.preferences.PreferencesTable;
import dev.holdfast.notifications.text.Letters;
import dev.holdfast.notifications.text.Templates;
import dev.holdfast.notifications.text.Wording;
import dev.holdfast.platform.Backoff;
import dev.holdfast.platform.Unavailable;
import dev.holdfast.platform.aws.Attributes;
import dev.holdfast.platform.aws.BatchGet;
import dev.holdfast.platform.aws.GroupCommit;
import dev.holdfast.platform.aws.TableNames;
import dev.holdfast.platform.aws.Transactions;
import dev.holdfast.platform.observe.InvocationLog;
import dev.holdfast.platform.observe.Invocations;
import dev.holdfast.platform.queue.Messages;
import dev.holdfast.platform.queue.QueueAdapter;
import dev.holdfast.testing.simulation.FaultRates;
import dev.holdfast.testing.simulation.Seeds;
import dev.holdfast.testing.simulation.Simulator;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Telling, by several at once, with repeats, crashes and lost answers anywhere. */
class TellingSimulationTest {

    private static final int SEEDS = 300;
    private static final int NOTIFICATIONS = 30;
    private static final TableNames NAMES = new TableNames("holdfast-");

    @Test
    void nobodyIsToldTwiceWhereNothingIsLost() {
        Seeds.run(SEEDS, seed -> {
            Run run = new Run(seed, FaultRates.NONE);
            run.simulate(records -> {
                for (Kind kind : Kind.values()) {
                    assertThat(run.sent(kind))
                            .hasSize(NOTIFICATIONS)
                            .allSatisfy((subject, times) -> assertThat(times).isEqualTo(1));
                }
                assertThat(records.values())
                        .allSatisfy(states -> assertThat(states.values()).containsOnly("SENT"));
            });
        });
    }

    @Test
    void nobodyGetsMoreThanTheChannelAllowsAndNobodyIsForgotten() {
        Seeds.run(SEEDS, seed -> {
            Run run = new Run(seed, FaultRates.drawn(new SplittableRandom(~seed)));
            run.simulate(records -> {
                assertThat(run.sent(Kind.SMS).values()).allMatch(times -> times == 1);
                assertThat(run.sent(Kind.EMAIL).values()).allMatch(times -> times <= 2);
                assertThat(run.sent(Kind.PUSH)).hasSize(NOTIFICATIONS);
                records.forEach((subject, states) -> states.forEach((kind, state) -> {
                    assertThat(state).isIn(kind == Kind.PUSH ? List.of("SENT") : List.of("SENT", "UNKNOWN"));
                    assertThat(state.equals("UNKNOWN") || run.sent(kind).containsKey(subject))
                            .as("%s %s", subject, kind)
                            .isTrue();
                }));
            });
        });
    }

    /** One seed. */
    private static final class Run {

        private final Simulator simulator;
        private final FaultRates rates;
        private final Map<Kind, Map<String, Integer>> sent = new HashMap<>();
        private final List<Channel> channels =
                Arrays.stream(Kind.values()).map(this::channel).toList();

        Run(long seed, FaultRates rates) {
            this.simulator = new Simulator(seed);
            this.rates = rates;
        }

        Map<String, Integer> sent(Kind kind) {
            return sent.getOrDefault(kind, Map.of());
        }

        void simulate(Consumer<Map<String, Map<Kind, String>>> invariants) {
            try (simulator) {
                simulator.setFaults(rates);
                Messages messages = new Messages(simulator.queues());
                simulator.consume(
                        new QueueAdapter(messages, simulator.clock(), new Invocations(InvocationLog.NONE)),
                        new NotifyCustomer(teller()));
                for (int times = 0; times < 3; times++) {
                    simulator.client("sender " + times, Simulator.START.plusSeconds(times), () -> send(messages));
                }
                simulator.runFor(Duration.ofMinutes(10));
                simulator.setFaults(FaultRates.NONE);
                simulator.runUntilIdle(Duration.ofHours(2));
                Map<String, Map<Kind, String>> records = new HashMap<>();
                simulator.dynamo().contents("notifications").forEach(item -> records.put(subject(item), states(item)));
                simulator.check(() -> {
                    assertThat(records).hasSize(NOTIFICATIONS);
                    assertThat(simulator.queues().bodies(Queues.NOTIFICATIONS + "-dead"))
                            .isEmpty();
                    invariants.accept(records);
                });
            }
        }

        private static String subject(Map<String, AttributeValue> item) {
            return Attributes.string(item, "subject");
        }

        private static Map<Kind, String> states(Map<String, AttributeValue> item) {
            Map<Kind, String> states = new EnumMap<>(Kind.class);
            item.getOrDefault("channels", AttributeValue.fromM(Map.of()))
                    .m()
                    .forEach((kind, text) ->
                            states.put(Kind.valueOf(kind), text.s().replaceAll(" .*", "")));
            return states;
        }

        private void send(Messages messages) {
            IntStream.range(0, NOTIFICATIONS).forEach(i -> {
                Notification notification =
                        new Notification("o-" + i, Event.ORDER_CONFIRMED, "c-7", Simulator.START, Map.of());
                for (boolean there = false; !there; ) {
                    try {
                        messages.send(Queues.NOTIFICATIONS, List.of(notification));
                        there = true;
                    } catch (Unavailable again) {
                        simulator.pause().of(Duration.ofSeconds(1));
                    }
                }
            });
        }

        private Teller teller() {
            NotificationTable table = new NotificationTable(simulator.dynamo(), NAMES);
            Backoff backoff = new Backoff(simulator.pause(), simulator.random());
            PreferencesTable preferences =
                    new PreferencesTable(simulator.dynamo(), new BatchGet(simulator.dynamo(), backoff), NAMES);
            simulator
                    .dynamo()
                    .putItem(put -> put.tableName(NAMES.of("preferences"))
                            .item(Map.of(
                                    "customer", Attributes.s("c-7"),
                                    "language", Attributes.s("zh"),
                                    "zone", Attributes.s("UTC"),
                                    "email", Attributes.s("ann@example.com"),
                                    "phone", Attributes.s("+447700900123"),
                                    "smsEvents", Attributes.s("ORDER_CONFIRMED"),
                                    "version", Attributes.n(1),
                                    "updatedAt", Attributes.n(0))));
            Wishes wishes = new Wishes(() -> channels);
            Sending sending = new Sending(() -> channels, new Letters(new Templates()), simulator.clock(), 1);
            GroupCommit commits = new GroupCommit(new Transactions(simulator.dynamo()), backoff, simulator.clock());
            return new Teller(
                    preferences,
                    wishes,
                    new Claims(table, wishes, sending, commits, simulator.clock(), simulator.random()));
        }

        /** Fails as tables do: before it has sent, or after, or not at all. */
        private Channel channel(Kind kind) {
            return new Channel() {
                @Override
                public Kind kind() {
                    return kind;
                }

                @Override
                public boolean isSetUp() {
                    return true;
                }

                @Override
                public String preview(Notification notification, Wording wording) {
                    return wording.title();
                }

                @Override
                public Attempt send(Dispatch dispatch) {
                    try {
                        world();
                    } catch (SdkException busy) {
                        return new Attempt.Later("busy");
                    }
                    sent.computeIfAbsent(kind, none -> new HashMap<>())
                            .merge(dispatch.notification().subject(), 1, Integer::sum);
                    try {
                        world();
                        return new Attempt.Sent();
                    } catch (SdkException lost) {
                        return new Attempt.InDoubt("lost");
                    }
                }
            };
        }

        private void world() {
            simulator
                    .dynamo()
                    .getItem(get -> get.tableName(NAMES.of("limits")).key(Map.of("limit", Attributes.s("none"))));
        }
    }
}
