package dev.holdfast.lambda;

import static dev.holdfast.platform.aws.Attributes.s;
import static dev.holdfast.platform.aws.Attributes.string;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.model.message.Notification;
import dev.holdfast.notifications.channel.Attempt;
import dev.holdfast.notifications.channel.Channel;
import dev.holdfast.notifications.channel.Channels;
import dev.holdfast.notifications.channel.Dispatch;
import dev.holdfast.notifications.channel.Kind;
import dev.holdfast.notifications.text.Wording;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Batches from SQS: what failed is reported by its id, and nothing else comes again. */
@QuarkusTest
@TestProfile(NotifyCustomerFunctionTest.Selected.class)
class NotifyCustomerFunctionTest {

    /** The function under test. */
    public static class Selected extends Export {
        public Selected() {
            super("notify-customer");
        }
    }

    /** The shop's webhook, which cannot be told of one subject. */
    @Alternative
    @Priority(1)
    @Singleton
    public static class Patchy implements Channels, Channel {

        final List<String> delivered = new CopyOnWriteArrayList<>();

        @Override
        public List<Channel> all() {
            return List.of(this);
        }

        @Override
        public Kind kind() {
            return Kind.PUSH;
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
            String subject = dispatch.notification().subject();
            if (subject.equals("undeliverable")) {
                return new Attempt.Later("closed");
            }
            delivered.add(subject);
            return new Attempt.Sent();
        }
    }

    @Inject
    Patchy channel;

    @Inject
    InMemory.Queues queues;

    @Inject
    InMemory memory;

    @BeforeEach
    void empty() {
        channel.delivered.clear();
        String table = "holdfast-notifications";
        memory.tables()
                .contents("notifications")
                .forEach(item -> memory.tables()
                        .deleteItem(delete -> delete.tableName(table)
                                .key(Map.of(
                                        "subject", s(string(item, "subject")), "event", s(string(item, "event"))))));
        queues.sent.clear();
        queues.again.clear();
        queues.down = false;
    }

    @Test
    void reportsOnlyWhatFailedAndSetsThePoisonAside() throws Exception {
        assertThat(failures("sqs.json")).containsExactly("3f0a1b2c-1d2e-4f30-8a9b-0c1d2e3f4a5b");
        assertThat(channel.delivered).containsExactlyInAnyOrder("o-1", "o-4");
        assertThat(queues.sent).containsExactly("notifications-dead {\"subject\": \"o-2\", this is no JSON");
    }

    @Test
    void whatFailedForTheFourthTimeComesAgainAfterEightSeconds() throws Exception {
        failures("sqs.json");
        assertThat(queues.again).containsExactly("notifications AQEBwJnKyrHigUMZj6rYigCgxlaS3SLy0a3 PT8S");
    }

    @Test
    void thePoisonComesAgainIfItCouldNotBeSetAside() throws Exception {
        queues.down = true;
        assertThat(failures("sqs.json"))
                .containsExactlyInAnyOrder(
                        "2e1424d4-f796-459a-8184-9c92662be6da", "3f0a1b2c-1d2e-4f30-8a9b-0c1d2e3f4a5b");
        assertThat(channel.delivered).containsExactlyInAnyOrder("o-1", "o-4");
    }

    @Test
    void everythingAfterAFailureInAFifoGroupIsReportedToo() throws Exception {
        assertThat(failures("sqs-fifo.json")).containsExactly("m-2", "m-3", "m-5");
        assertThat(channel.delivered).containsExactlyInAnyOrder("o-1", "o-4");
    }

    private static List<String> failures(String event) throws Exception {
        Lambda.Answer answer = Lambda.invoke(Lambda.event(event));
        assertThat(answer.status()).isEqualTo(200);
        JsonNode failures = answer.body().path("batchItemFailures");
        assertThat(failures.isArray()).isTrue();
        return StreamSupport.stream(failures.spliterator(), false)
                .map(failure -> failure.path("itemIdentifier").textValue())
                .toList();
    }
}
