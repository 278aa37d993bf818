package dev.holdfast.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.model.message.Notification;
import dev.holdfast.model.message.Notification.Event;
import dev.holdfast.notifications.channel.Attempt;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TellerTest {

    private static final String ALL = """
            {"language":"zh","timeZone":"Asia/Shanghai","email":{"address":"ann@example.com"},
            "sms":{"phone":"+447700900123","events":["ORDER_CONFIRMED"]}}""";

    private final Post post = Post.withAllChannels();

    @Test
    void goesOutByEveryChannelOnceWithTwoWrites() {
        post.prefers("c-7", ALL);
        assertThat(tell(about("o-1"))).containsExactly("o-1");
        assertThat(post.email.sent).singleElement().satisfies(dispatch -> {
            assertThat(dispatch.address()).isEqualTo("ann@example.com");
            assertThat(dispatch.wording().title()).isEqualTo("订单 o-1 已确认");
        });
        assertThat(post.sms.sent).hasSize(1);
        assertThat(post.push.sent).hasSize(1);
        assertThat(post.calls).containsExactly("BatchGetItem", "TransactWriteItems", "TransactWriteItems");
        assertThat(post.states()).isEqualTo("SENT SENT SENT");
    }

    @Test
    void aRepeatGoesNowhereWhateverItSays() {
        post.prefers("c-7", ALL);
        tell(about("o-1"));
        Notification repeat = new Notification(
                "o-1", Event.ORDER_CONFIRMED, "c-7", post.now.plusSeconds(9), Map.of("total", "other"));
        assertThat(tell(repeat, repeat)).containsExactly("o-1");
        assertThat(post.email.sent).hasSize(1);
        assertThat(post.letters())
                .singleElement()
                .satisfies(letter -> assertThat(letter.text()).contains("GBP 19.99"));
    }

    @Test
    void withoutChannelsItIsKeptToBeLookedAtWithOneWrite() {
        Post local = Post.local();
        local.prefers("c-7", ALL);
        local.teller().tell(List.of(about("o-1"), about("o-1")), local.later());
        assertThat(local.writes()).isEqualTo(1);
        assertThat(local.email.sent).isEmpty();
        assertThat(local.letters()).singleElement().satisfies(letter -> {
            assertThat(letter.to()).isEqualTo("c-7");
            assertThat(letter.language()).isEqualTo("zh");
            assertThat(letter.text()).startsWith("谢谢！");
            assertThat(letter.channels())
                    .extracting(Letter.Outcome::content)
                    .containsExactly("EMAIL: 订单 o-1 已确认", "SMS: 订单 o-1 已确认", "PUSH: 订单 o-1 已确认");
        });
        assertThat(local.states()).isEqualTo("KEPT KEPT KEPT");
    }

    @Test
    void whoHasNoAddressHasALetterAllTheSame() {
        assertThat(tell(about("o-1"))).containsExactly("o-1");
        assertThat(post.states()).isEqualTo("NO_ADDRESS NO_ADDRESS SENT");
        post.prefers("c-8", "{\"email\":{\"address\":\"a@b.example\",\"events\":[]},\"push\":{\"events\":[]}}");
        tell(new Notification("o-2", Event.ORDER_CONFIRMED, "c-8", post.now, Map.of()));
        assertThat(post.email.sent).isEmpty();
        assertThat(post.push.sent).hasSize(1);
        assertThat(post.letters())
                .filteredOn(letter -> letter.to().equals("c-8"))
                .flatExtracting(Letter::channels)
                .extracting(Letter.Outcome::state)
                .containsExactly("UNWANTED", "NO_ADDRESS", "UNWANTED");
    }

    @Test
    void theShopIsNotToldWhatIsForStaff() {
        tell(new Notification("sku/MUG", Event.LOW_STOCK, Notification.OPERATIONS, post.now, Map.of()));
        assertThat(post.push.sent).isEmpty();
        assertThat(post.letters()).hasSize(1);
        assertThat(post.writes()).isEqualTo(1);
    }

    @Test
    void aRefusalIsRecordedAndNotRepeated() {
        post.prefers("c-7", ALL);
        post.email.next.add(new Attempt.Refused("MessageRejected"));
        assertThat(tell(about("o-1"))).containsExactly("o-1");
        tell(about("o-1"));
        assertThat(post.email.sent).hasSize(1);
        assertThat(post.states()).isEqualTo("REFUSED SENT SENT");
        assertThat(post.letters().getFirst().channels().getFirst().why()).isEqualTo("MessageRejected");
    }

    @Test
    void whatHasToWaitComesAgainAndTheOthersDoNot() {
        post.prefers("c-7", ALL);
        post.email.next.add(new Attempt.Later("throttled"));
        assertThat(tell(about("o-1"))).isEmpty();
        assertThat(post.states()).isEqualTo("PENDING SENT SENT");
        assertThat(tell(about("o-1"))).containsExactly("o-1");
        assertThat(post.email.sent).hasSize(2);
        assertThat(post.sms.sent).hasSize(1);
        assertThat(post.push.sent).hasSize(1);
        assertThat(post.states()).isEqualTo("SENT SENT SENT");
    }

    @Test
    void whoSaysNoInTheMeantimeIsNotToldAnyMore() {
        post.prefers("c-7", ALL);
        post.email.next.add(new Attempt.Later("throttled"));
        tell(about("o-1"));
        post.prefers("c-7", "{\"email\":{\"address\":\"ann@example.com\",\"events\":[]}}");
        assertThat(tell(about("o-1"))).containsExactly("o-1");
        assertThat(post.email.sent).hasSize(1);
        assertThat(post.states()).isEqualTo("UNWANTED SENT SENT");
    }

    @Test
    void aDoubtfulTextMessageIsNotRepeatedADoubtfulEmailOnce() {
        post.prefers("c-7", ALL);
        for (int i = 0; i < 2; i++) {
            post.email.next.add(new Attempt.InDoubt("no answer"));
            post.sms.next.add(new Attempt.InDoubt("no answer"));
            post.push.next.add(new Attempt.InDoubt("no answer"));
        }
        assertThat(tell(about("o-1"))).isEmpty();
        assertThat(post.states()).isEqualTo("PENDING UNKNOWN PENDING");
        assertThat(tell(about("o-1"))).isEmpty();
        assertThat(post.states()).isEqualTo("UNKNOWN UNKNOWN PENDING");
        assertThat(tell(about("o-1"))).containsExactly("o-1");
        assertThat(post.states()).isEqualTo("UNKNOWN UNKNOWN SENT");
        assertThat(post.email.sent).hasSize(2);
        assertThat(post.sms.sent).hasSize(1);
        assertThat(post.push.sent).hasSize(3);
    }

    @Test
    void aClaimOfTheDeadRunsOutAndIsTakenOver() {
        post.prefers("c-7", ALL);
        post.push.kills = true;
        assertThatThrownBy(() -> tell(about("o-1"))).isInstanceOf(FakeChannel.Killed.class);
        post.push.kills = false;
        assertThat(tell(about("o-1"))).as("it may be alive").isEmpty();
        assertThat(post.email.sent).hasSize(1);
        post.now = post.now.plus(Claims.CLAIM);
        assertThat(tell(about("o-1"))).containsExactly("o-1");
        assertThat(post.email.sent).hasSize(2);
        assertThat(post.sms.sent).hasSize(1);
        assertThat(post.push.sent).hasSize(2);
        assertThat(post.states()).isEqualTo("SENT UNKNOWN SENT");
    }

    @Test
    void whoeverDiesTwiceLeavesNoThirdEmail() {
        post.prefers("c-7", ALL);
        post.push.kills = true;
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> tell(about("o-1"))).isInstanceOf(FakeChannel.Killed.class);
            post.now = post.now.plus(Claims.CLAIM);
        }
        post.push.kills = false;
        assertThat(tell(about("o-1"))).containsExactly("o-1");
        assertThat(post.email.sent).hasSize(2);
        assertThat(post.states()).isEqualTo("UNKNOWN UNKNOWN SENT");
    }

    @Test
    void anAnswerLostAfterTheClaimIsOnesOwn() {
        post.prefers("c-7", ALL);
        post.loseNextAnswer = true;
        assertThat(tell(about("o-1"))).containsExactly("o-1");
        assertThat(post.states()).isEqualTo("SENT SENT SENT");
        assertThat(post.email.sent).hasSize(1);
    }

    @Test
    void anAnswerLostAfterTheMarkIsNoReasonToSendAgain() {
        post.prefers("c-7", ALL);
        post.push.whileSending = () -> post.loseNextAnswer = true;
        assertThat(tell(about("o-1"))).containsExactly("o-1");
        assertThat(post.email.sent).hasSize(1);
        assertThat(post.states()).isEqualTo("SENT SENT SENT");
    }

    @Test
    void aChannelThatFailsInAWayNobodyThoughtOfLeavesADoubt() {
        post.prefers("c-7", ALL);
        post.sms.whileSending = () -> {
            throw new IllegalStateException("+447700900123");
        };
        assertThat(tell(about("o-1"))).containsExactly("o-1");
        assertThat(post.states()).isEqualTo("SENT UNKNOWN SENT");
        assertThat(post.letters().toString()).doesNotContain("+4477");
    }

    @Test
    void whatThereIsNoTimeForIsNotClaimed() {
        post.prefers("c-7", ALL);
        assertThat(post.teller().tell(List.of(about("o-1")), post.now)).isEmpty();
        assertThat(post.teller().tell(List.of(about("o-1")), post.now.plusSeconds(5)))
                .isEmpty();
        assertThat(post.letters()).isEmpty();
        assertThat(post.email.sent).isEmpty();
    }

    @Test
    void whatIsClaimedAndOutOfTimeIsPutBackAtOnce() {
        post.prefers("c-7", ALL);
        Instant start = post.now;
        post.email.whileSending = () -> post.now = start.plusSeconds(16);
        assertThat(post.teller().tell(List.of(about("o-1")), start.plusSeconds(20)))
                .isEmpty();
        assertThat(post.states()).isEqualTo("SENT PENDING PENDING");
        post.email.whileSending = () -> {};
        assertThat(tell(about("o-1"))).containsExactly("o-1");
        assertThat(post.states()).isEqualTo("SENT SENT SENT");
        assertThat(post.email.sent).hasSize(1);
    }

    @Test
    void manyAreClaimedTwentyAtATime() {
        List<Notification> all =
                IntStream.range(0, 50).mapToObj(i -> about("o-" + i)).toList();
        assertThat(post.teller().tell(all, post.later())).hasSize(50);
        assertThat(post.push.sent).hasSize(50);
        assertThat(post.writes()).isEqualTo(6);
    }

    @Test
    void oneThatFitsNoKeyHoldsUpNobodyElse() {
        assertThat(tell(about("o".repeat(3_000)), about("o-1"))).containsExactly("o-1");
        assertThat(post.letters()).hasSize(1);
    }

    private Set<String> tell(Notification... notifications) {
        return post.teller().tell(List.of(notifications), post.now.plus(Duration.ofSeconds(20))).stream()
                .map(Telling.Key::subject)
                .collect(Collectors.toSet());
    }

    private static Notification about(String subject) {
        return new Notification(subject, Event.ORDER_CONFIRMED, "c-7", Post.START, Map.of("total", "GBP 19.99"));
    }
}
