package dev.holdfast.shipping.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.model.message.ScansReceived;
import dev.holdfast.model.tracking.ParcelId;
import dev.holdfast.model.tracking.TrackingStatus;
import dev.holdfast.platform.Unavailable;
import dev.holdfast.platform.observe.Metric;
import dev.holdfast.shipping.poll.Answer.KeyRefused;
import dev.holdfast.shipping.poll.Answer.NoAnswer;
import dev.holdfast.shipping.poll.Answer.Told;
import dev.holdfast.shipping.poll.Answer.Unusable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FailingProviderTest {

    private final Scripted easyPost = new Scripted("easypost", 1);
    private final Poller poller = new Poller(easyPost);

    @Test
    void aQuestionThatFailsIsAskedAgainLaterAndKeepsNoOtherWaiting() {
        ParcelId poison = poller.claimed("1Z1");
        poller.pass(Duration.ofMinutes(1));
        ParcelId good = poller.claimed("1Z2");
        easyPost.answers = parcels -> parcels.contains(poison)
                ? new Unusable("no JSON")
                : Scripted.told(good, poller.scan(TrackingStatus.DELIVERED));
        poller.pass(Poller.USUAL);
        poller.run();
        assertThat(easyPost.asked).containsExactly(List.of(poison), List.of(good));
        assertThat(poller.counted(Metric.POLLS_FAILED)).isEqualTo(1);
        poller.world.deliverQueued();
        poller.runFor(Poller.RETRY);
        assertThat(easyPost.asked).hasSize(2);
        poller.run();
        assertThat(easyPost.asked).hasSize(3).last().isEqualTo(List.of(poison));
    }

    @Test
    void aProviderThatKeepsFailingIsLeftAloneUntilTheNextRun() {
        for (int i = 0; i < 10; i++) {
            poller.claimed("1Z" + i);
        }
        easyPost.answers = parcels -> new NoAnswer("HTTP 500", Optional.empty());
        poller.pass(Poller.USUAL);
        poller.run();
        assertThat(easyPost.asked).hasSize(3);
        poller.run();
        assertThat(easyPost.asked.stream().distinct()).hasSize(6);
    }

    @Test
    void whoSaysWhenToComeBackIsAskedAgainThen() {
        ParcelId parcel = poller.claimed("1Z1");
        poller.pass(Poller.USUAL);
        Instant start = poller.world.now;
        easyPost.answers = parcels -> poller.world.now.isBefore(start.plusSeconds(30))
                ? new NoAnswer("HTTP 429", Optional.of(Duration.ofSeconds(30)))
                : Scripted.told(parcel, poller.scan(TrackingStatus.DELIVERED));
        poller.run();
        assertThat(easyPost.asked).hasSize(2);
        assertThat(poller.world.queued).hasSize(1);
    }

    @Test
    void whoWantsToBeLeftAloneForLongIs() {
        poller.claimed("1Z1");
        poller.claimed("1Z2");
        easyPost.answers = parcels -> new NoAnswer("HTTP 429", Optional.of(Duration.ofHours(1)));
        poller.pass(Poller.USUAL);
        Instant start = poller.world.now;
        poller.run();
        assertThat(easyPost.asked).hasSize(1);
        assertThat(poller.world.now).isEqualTo(start);
        easyPost.answers = parcels -> new Told(List.of(), 0);
        poller.run();
        assertThat(easyPost.asked.stream().distinct()).hasSize(2);
    }

    @Test
    void aKeyThatIsRefusedIsNotTriedWithEveryParcel() {
        poller.claimed("1Z1");
        poller.claimed("1Z2");
        easyPost.answers = parcels -> new KeyRefused("HTTP 401");
        poller.pass(Poller.USUAL);
        poller.run();
        assertThat(easyPost.asked).hasSize(1);
        assertThat(poller.counted(Metric.POLLS_FAILED)).isEqualTo(1);
    }

    @Test
    void whatCannotBeQueuedIsAskedForAgain() {
        ParcelId parcel = poller.claimed("1Z1");
        easyPost.answers = parcels -> Scripted.told(parcel, poller.scan(TrackingStatus.DELIVERED));
        poller.pass(Poller.USUAL);
        poller.world.nobodyListens = true;
        assertThatThrownBy(poller::run).isInstanceOf(Unavailable.class);
        poller.world.nobodyListens = false;
        poller.run();
        assertThat(easyPost.asked).hasSize(2);
        assertThat(poller.world.queued).extracting(ScansReceived::tracked).hasSize(1);
    }
}
