package dev.holdfast.shipping.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.model.tracking.ParcelId;
import dev.holdfast.model.tracking.TrackingStatus;
import dev.holdfast.shipping.poll.Answer.NoAnswer;
import dev.holdfast.shipping.poll.Answer.Told;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SeveralProvidersTest {

    private final Scripted easyPost = new Scripted("easypost", 1);
    private final Scripted shippo = new Scripted("shippo", 1);
    private final Poller poller = new Poller(easyPost, shippo);

    @Test
    void whoHasToldOfAParcelIsAsked() {
        ParcelId parcel = poller.claimed("1Z1");
        poller.webhook("shippo", parcel, TrackingStatus.IN_TRANSIT);
        poller.runFor(Poller.USUAL.plusDays(2));
        assertThat(shippo.asked).isNotEmpty();
        assertThat(easyPost.asked).isEmpty();
    }

    @Test
    void whereNobodyHasAllAreAskedOneAfterTheOtherAndFromThenOnWhoKnew() {
        ParcelId parcel = poller.claimed("1Z1");
        shippo.answers = parcels -> shippo.asked.size() == 1
                ? Scripted.told(parcel, poller.scan(TrackingStatus.IN_TRANSIT))
                : new Told(List.of(), 0);
        poller.runFor(Poller.USUAL.plusHours(1));
        assertThat(easyPost.asked).hasSize(1);
        assertThat(shippo.asked).hasSize(1);
        assertThat(poller.world.parcel(parcel).reporters()).containsExactly("shippo");
        poller.runFor(Poller.USUAL.plusDays(2));
        assertThat(easyPost.asked).hasSize(1);
        assertThat(shippo.asked).hasSizeGreaterThan(1);
    }

    @Test
    void whoCanBeAskedNoMoreLeavesItsParcelsToOthers() {
        ParcelId parcel = poller.claimed("1Z1");
        poller.webhook("shippo", parcel, TrackingStatus.IN_TRANSIT);
        poller.runFor(Poller.USUAL.plusHours(1));
        assertThat(shippo.asked).hasSize(1);
        poller.withoutKey.add("shippo");
        poller.runFor(Duration.ofDays(1));
        assertThat(easyPost.asked).isNotEmpty();
        assertThat(shippo.asked).hasSize(1);
    }

    /** EasyPost answers only after Shippo's parcels have all been asked for. */
    @Test
    void oneThatHangsDoesNotKeepAnotherWaiting() {
        CountDownLatch others = new CountDownLatch(5);
        for (int i = 0; i < 5; i++) {
            poller.webhook("easypost", poller.claimed("E" + i), TrackingStatus.IN_TRANSIT);
            poller.webhook("shippo", poller.claimed("S" + i), TrackingStatus.IN_TRANSIT);
        }
        easyPost.answers = parcels -> {
            assertThat(await(others)).isTrue();
            return new NoAnswer("no answer in time", Optional.empty());
        };
        shippo.answers = parcels -> {
            others.countDown();
            return new Told(List.of(), 0);
        };
        poller.pass(Poller.USUAL);
        poller.run();
        assertThat(shippo.asked).hasSize(5);
        assertThat(easyPost.asked).hasSize(3);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
