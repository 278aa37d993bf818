package dev.holdfast.notifications;

import dev.holdfast.model.topology.Topology;
import dev.holdfast.notifications.channel.Channel;
import dev.holdfast.notifications.channel.Kind;
import dev.holdfast.notifications.preferences.PreferencesTable;
import dev.holdfast.notifications.preferences.PutPreferences;
import dev.holdfast.notifications.text.Letters;
import dev.holdfast.notifications.text.Templates;
import dev.holdfast.platform.Backoff;
import dev.holdfast.platform.aws.BatchGet;
import dev.holdfast.platform.aws.GroupCommit;
import dev.holdfast.platform.aws.TableNames;
import dev.holdfast.platform.aws.Transactions;
import dev.holdfast.platform.http.Caller;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.testing.dynamo.Call;
import dev.holdfast.testing.dynamo.Faults;
import dev.holdfast.testing.dynamo.ModelDynamoDb;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import software.amazon.awssdk.core.exception.SdkClientException;

/** All of telling, on tables in memory, with channels that do as they are told. */
final class Post {

    static final Instant START = Instant.parse("2026-11-27T09:00:00Z");

    Instant now = START;
    final List<String> calls = new ArrayList<>();
    boolean loseNextAnswer;
    private final Faults faults = new Faults() {
        @Override
        public void before(Call call) {
            calls.add(call.operation());
        }

        @Override
        public void after(Call call) {
            if (loseNextAnswer && call.operation().startsWith("Transact")) {
                loseNextAnswer = false;
                throw SdkClientException.create("the answer was lost");
            }
        }
    };
    private final TableNames names = new TableNames("holdfast-");
    private final ModelDynamoDb dynamo = new ModelDynamoDb(Topology.HOLDFAST, names, () -> now, faults);
    private final NotificationTable table = new NotificationTable(dynamo, names);
    private final Backoff backoff = new Backoff(pause -> {}, new Random(1));
    private final PreferencesTable preferences = new PreferencesTable(dynamo, new BatchGet(dynamo, backoff), names);
    private final Letters letters = new Letters(new Templates());
    final FakeChannel email;
    final FakeChannel sms;
    final FakeChannel push;
    private final List<Channel> channels;
    private final Random random = new Random(7);

    private Post(boolean setUp) {
        email = new FakeChannel(Kind.EMAIL, setUp);
        sms = new FakeChannel(Kind.SMS, setUp);
        push = new FakeChannel(Kind.PUSH, setUp);
        channels = List.of(email, sms, push);
    }

    static Post withAllChannels() {
        return new Post(true);
    }

    static Post local() {
        return new Post(false);
    }

    Teller teller() {
        Wishes wishes = new Wishes(() -> channels);
        Sending sending = new Sending(() -> channels, letters, () -> now, 1);
        GroupCommit commits = new GroupCommit(new Transactions(dynamo), backoff, () -> now);
        return new Teller(preferences, wishes, new Claims(table, wishes, sending, commits, () -> now, random));
    }

    Instant later() {
        return now.plus(Duration.ofSeconds(20));
    }

    void prefers(String customer, String json) {
        var answer = new PutPreferences(preferences, () -> now)
                .handle(new HttpRequest(
                        "PUT",
                        "/customers/me/preferences",
                        Map.of("id", "me"),
                        Map.of(),
                        Map.of("content-type", "application/json"),
                        json.getBytes(StandardCharsets.UTF_8),
                        new Caller("user", Optional.of(customer), Set.of())));
        if (answer.status() >= 300) {
            throw new AssertionError(answer.toString());
        }
        calls.clear();
    }

    MailboxView view() {
        return new MailboxView(table, letters, () -> channels);
    }

    List<Letter> letters() {
        return view().page(100, Optional.empty(), Optional.empty()).messages();
    }

    /** The states of the only letter, by channel. */
    String states() {
        return letters().stream()
                .flatMap(letter -> letter.channels().stream())
                .map(Letter.Outcome::state)
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }

    long writes() {
        return calls.stream().filter("TransactWriteItems"::equals).count();
    }
}
