package dev.holdfast.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.model.message.Notification;
import dev.holdfast.model.message.Notification.Event;
import dev.holdfast.model.topology.Topology;
import dev.holdfast.platform.Backoff;
import dev.holdfast.platform.aws.GroupCommit;
import dev.holdfast.platform.aws.TableNames;
import dev.holdfast.platform.aws.Transactions;
import dev.holdfast.platform.http.Refusal;
import dev.holdfast.testing.dynamo.Call;
import dev.holdfast.testing.dynamo.Faults;
import dev.holdfast.testing.dynamo.ModelDynamoDb;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;

class MailboxTest {

    private static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(7);

    private final List<String> calls = new ArrayList<>();
    private boolean loseNextAnswer;
    private final Faults faults = new Faults() {
        @Override
        public void before(Call call) {
            calls.add(call.operation());
        }

        @Override
        public void after(Call call) {
            if (loseNextAnswer) {
                loseNextAnswer = false;
                throw SdkClientException.create("the answer was lost");
            }
        }
    };
    private final TableNames names = new TableNames("holdfast-");
    private final ModelDynamoDb dynamo = new ModelDynamoDb(Topology.HOLDFAST, names, () -> NOW, faults);
    private final NotificationTable table = new NotificationTable(dynamo, names);
    private final Mailbox mailbox = new Mailbox(
            table, new GroupCommit(new Transactions(dynamo), new Backoff(pause -> {}, new Random(1)), () -> NOW));
    private final MailboxView view = new MailboxView(table);

    @Test
    void keepsEveryLetter() {
        List<Notification> all = List.of(
                about("o-1", Event.ORDER_CONFIRMED), about("o-1", Event.ORDER_SHIPPED), about("o-2", Event.LOW_STOCK));
        assertThat(mailbox.deliver(all, LATER)).isEmpty();
        assertThat(letters())
                .containsExactlyInAnyOrderElementsOf(
                        all.stream().map(Texts::letter).toList());
        assertThat(calls).startsWith("TransactWriteItems", "Scan");
    }

    @Test
    void recognisesARepeatWhateverItSays() {
        Notification first = about("o-1", Event.ORDER_CONFIRMED);
        Notification repeat =
                new Notification("o-1", Event.ORDER_CONFIRMED, "c-7", NOW.plusSeconds(9), Map.of("total", "other"));
        assertThat(mailbox.deliver(List.of(first), LATER)).isEmpty();
        assertThat(mailbox.deliver(List.of(repeat, about("o-2", Event.ORDER_CONFIRMED)), LATER))
                .isEmpty();
        assertThat(letters())
                .containsExactlyInAnyOrder(Texts.letter(first), Texts.letter(about("o-2", Event.ORDER_CONFIRMED)));
    }

    @Test
    void recognisesRepeatsWithinADelivery() {
        Notification first = about("o-1", Event.ORDER_CONFIRMED);
        assertThat(mailbox.deliver(List.of(first, first, about("o-2", Event.ORDER_CONFIRMED), first), LATER))
                .isEmpty();
        assertThat(letters()).hasSize(2);
        assertThat(calls.stream().filter("TransactWriteItems"::equals)).hasSize(1);
    }

    @Test
    void anAnswerLostAfterTheCommitIsARepeat() {
        loseNextAnswer = true;
        assertThat(mailbox.deliver(List.of(about("o-1", Event.ORDER_CONFIRMED)), LATER))
                .isEmpty();
        assertThat(letters()).hasSize(1);
    }

    @Test
    void whatItHasNoTimeForComesAgain() {
        List<Notification> all = List.of(about("o-1", Event.ORDER_CONFIRMED), about("o-2", Event.ORDER_CONFIRMED));
        assertThat(mailbox.deliver(all, NOW)).isEqualTo(all);
        assertThat(letters()).isEmpty();
    }

    @Test
    void oneThatFitsNoKeyHoldsUpNobodyElse() {
        Notification absurd = about("o".repeat(3_000), Event.ORDER_CONFIRMED);
        assertThat(mailbox.deliver(List.of(absurd, about("o-1", Event.ORDER_CONFIRMED)), LATER))
                .containsExactly(absurd);
        assertThat(letters()).hasSize(1);
    }

    @Test
    void pagesShowEveryLetterOnce() {
        List<Notification> all = IntStream.range(0, 25)
                .mapToObj(i -> about("o-" + i, Event.ORDER_CONFIRMED))
                .toList();
        mailbox.deliver(all, LATER);
        List<Letter> seen = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            MailboxView.Page page = view.page(10, Optional.empty(), cursor);
            assertThat(page.messages()).hasSizeLessThanOrEqualTo(10);
            seen.addAll(page.messages());
            cursor = Optional.ofNullable(page.cursor());
        } while (cursor.isPresent());
        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(
                        all.stream().map(Texts::letter).toList());
    }

    @Test
    void showsOneRecipientsLettersAlone() {
        mailbox.deliver(
                IntStream.range(0, 30)
                        .mapToObj(i -> new Notification("o-" + i, Event.ORDER_CONFIRMED, "c-" + i % 10, NOW, Map.of()))
                        .toList(),
                LATER);
        assertThat(view.page(100, Optional.of("c-3"), Optional.empty()).messages())
                .extracting(Letter::subject)
                .containsExactlyInAnyOrder("o-3", "o-13", "o-23");
    }

    @Test
    void refusesACursorOfAnotherList() {
        mailbox.deliver(List.of(about("o-1", Event.ORDER_CONFIRMED), about("o-2", Event.ORDER_CONFIRMED)), LATER);
        Optional<String> cursor = Optional.ofNullable(
                view.page(1, Optional.empty(), Optional.empty()).cursor());
        assertThat(cursor).isPresent();
        assertThatThrownBy(() -> view.page(1, Optional.of("c-7"), cursor)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> view.page(1, Optional.empty(), Optional.of("nonsense")))
                .isInstanceOf(Refusal.class);
    }

    private List<Letter> letters() {
        return view.page(100, Optional.empty(), Optional.empty()).messages();
    }

    private static Notification about(String subject, Event event) {
        return new Notification(subject, event, "c-7", NOW, Map.of("total", "GBP 19.99"));
    }
}
