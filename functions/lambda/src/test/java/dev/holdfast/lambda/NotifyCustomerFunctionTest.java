package dev.holdfast.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.model.message.Notification;
import dev.holdfast.notifications.Channel;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
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

    /** A channel that cannot reach one subject. */
    @Alternative
    @Priority(1)
    @Singleton
    public static class Patchy implements Channel {

        final List<String> delivered = new CopyOnWriteArrayList<>();

        @Override
        public List<Notification> deliver(List<Notification> notifications, Instant stopBefore) {
            List<Notification> failed = notifications.stream()
                    .filter(each -> each.subject().equals("undeliverable"))
                    .toList();
            notifications.stream()
                    .filter(each -> !failed.contains(each))
                    .map(Notification::subject)
                    .forEach(delivered::add);
            return failed;
        }
    }

    @Inject
    Patchy channel;

    @Inject
    InMemory.Queues queues;

    @BeforeEach
    void empty() {
        channel.delivered.clear();
        queues.sent.clear();
        queues.again.clear();
        queues.down = false;
    }

    @Test
    void reportsOnlyWhatFailedAndSetsThePoisonAside() throws Exception {
        assertThat(failures("sqs.json")).containsExactly("3f0a1b2c-1d2e-4f30-8a9b-0c1d2e3f4a5b");
        assertThat(channel.delivered).containsExactly("o-1", "o-4");
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
        assertThat(channel.delivered).containsExactly("o-1", "o-4");
    }

    @Test
    void everythingAfterAFailureInAFifoGroupIsReportedToo() throws Exception {
        assertThat(failures("sqs-fifo.json")).containsExactly("m-2", "m-3", "m-5");
        assertThat(channel.delivered).containsExactly("o-1", "o-4");
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
