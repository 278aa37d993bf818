package dev.holdfast.shipping.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.model.tracking.ParcelId;
import dev.holdfast.model.tracking.Scan;
import dev.holdfast.model.tracking.Tracked;
import dev.holdfast.model.tracking.TrackingStatus;
import dev.holdfast.platform.observe.Metric;
import dev.holdfast.shipping.parcel.CaseKind;
import dev.holdfast.shipping.parcel.Parcel;
import dev.holdfast.shipping.parcel.ParcelCase;
import dev.holdfast.shipping.poll.Answer.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PollParcelsTest {

    private final Scripted easyPost = new Scripted("easypost", 1);
    private final Poller poller = new Poller(easyPost);

    @Test
    void asksForAParcelAsSoonAsItIsSilent() {
        ParcelId parcel = poller.claimed("1Z1");
        poller.runFor(Poller.USUAL);
        assertThat(easyPost.asked).isEmpty();
        poller.run();
        assertThat(easyPost.asked).containsExactly(List.of(parcel));
        assertThat(poller.counted(Metric.PARCELS_ASKED)).isEqualTo(1);
        assertThat(poller.counted(Metric.POLLS_FAILED)).isZero();
    }

    @Test
    void aParcelWithScansIsSilentFromTheLastOneOn() {
        ParcelId parcel = poller.claimed("1Z1");
        poller.pass(Duration.ofDays(4));
        poller.webhook("easypost", parcel, TrackingStatus.IN_TRANSIT);
        poller.runFor(Poller.USUAL);
        assertThat(easyPost.asked).isEmpty();
        poller.run();
        assertThat(easyPost.asked).hasSize(1);
    }

    @Test
    void whatHasArrivedOrExpiredIsNotAskedFor() {
        poller.webhook("easypost", poller.claimed("1Z1"), TrackingStatus.DELIVERED);
        poller.webhook("easypost", poller.claimed("1Z2"), TrackingStatus.EXPIRED);
        ParcelId late = new ParcelId("ups", "1Z3");
        poller.webhook("easypost", late, TrackingStatus.DELIVERED);
        poller.world.claim(late, "o-3");
        poller.runFor(Duration.ofDays(20));
        assertThat(easyPost.asked).isEmpty();
    }

    @Test
    void nobodysParcelsAreNotAskedFor() {
        poller.webhook("easypost", new ParcelId("ups", "1Z1"), TrackingStatus.IN_TRANSIT);
        poller.runFor(Duration.ofDays(20));
        assertThat(easyPost.asked).isEmpty();
    }

    @Test
    void newsAfterTheEndWakeAParcelUp() {
        ParcelId parcel = poller.claimed("1Z1");
        poller.webhook("easypost", parcel, TrackingStatus.EXPIRED);
        poller.pass(Duration.ofDays(1));
        poller.webhook("easypost", parcel, TrackingStatus.IN_TRANSIT);
        poller.runFor(Poller.USUAL.plusHours(1));
        assertThat(easyPost.asked).hasSize(1);
    }

    @Test
    void onlyWhatIsNewIsQueuedAndItGoesTheWayOfWebhooks() {
        ParcelId parcel = poller.claimed("1Z1");
        poller.webhook("easypost", parcel, TrackingStatus.IN_TRANSIT);
        Scan known = poller.world.parcel(parcel).scans().getFirst();
        poller.pass(Duration.ofDays(2));
        Scan missed = poller.scan(TrackingStatus.DELIVERED);
        easyPost.answers = parcels -> Scripted.told(parcel, known, missed);
        poller.pass(Poller.USUAL);
        poller.run();
        assertThat(poller.world.queued).singleElement().satisfies(message -> {
            assertThat(message.provider()).isEqualTo("easypost");
            assertThat(message.payload()).isNull();
            assertThat(message.tracked()).isEqualTo(new Tracked(parcel, List.of(missed), null));
        });
        poller.world.deliverQueued();
        assertThat(poller.world.parcel(parcel).state().status()).isEqualTo(TrackingStatus.DELIVERED);
        poller.runFor(Duration.ofDays(10));
        assertThat(easyPost.asked).hasSize(1);
    }

    @Test
    void anAnswerThatSaysNothingNewSendsNothing() {
        ParcelId parcel = poller.claimed("1Z1");
        poller.webhook("easypost", parcel, TrackingStatus.IN_TRANSIT);
        Parcel known = poller.world.parcel(parcel);
        easyPost.answers = parcels -> Scripted.told(parcel, known.scans().getFirst());
        poller.pass(Poller.USUAL);
        poller.run();
        assertThat(easyPost.asked).hasSize(1);
        assertThat(poller.world.queued).isEmpty();
        assertThat(poller.world.parcel(parcel)).isEqualTo(known);
    }

    @Test
    void theLongerTheSilenceTheRarerTheQuestionsAndInTheEndThereAreNone() {
        poller.claimed("1Z1");
        List<Instant> times = new ArrayList<>();
        easyPost.answers = parcels -> {
            times.add(poller.world.now);
            return new Told(List.of(), 0);
        };
        Instant silentFrom = poller.world.now.plus(Poller.USUAL);
        poller.runFor(Duration.ofDays(80));
        List<Duration> gaps = new ArrayList<>();
        for (int i = 1; i < times.size(); i++) {
            gaps.add(Duration.between(times.get(i - 1), times.get(i)));
        }
        assertThat(times.getFirst()).isEqualTo(silentFrom);
        assertThat(gaps.getFirst()).isEqualTo(Poller.AGAIN_MIN);
        assertThat(gaps).isSorted().last().isEqualTo(Poller.AGAIN_MAX);
        assertThat(times.getLast()).isBefore(silentFrom.plus(Poller.GIVE_UP));
        assertThat(times).hasSizeBetween(10, 20);
    }

    @Test
    void asksForAsManyAtOnceAsTheProviderTakes() {
        Scripted batches = new Scripted("17track", 40);
        Poller many = new Poller(batches);
        for (int i = 0; i < 250; i++) {
            many.claimed("N" + i);
        }
        many.pass(Poller.USUAL);
        many.run();
        assertThat(batches.asked).allMatch(question -> question.size() <= 40);
        assertThat(batches.asked.stream().flatMap(List::stream))
                .doesNotHaveDuplicates()
                .hasSize(250);
        assertThat(batches.asked).hasSizeLessThanOrEqualTo(9);
        assertThat(many.counted(Metric.PARCELS_ASKED)).isEqualTo(250);
    }

    @Test
    void anAnswerAboutAnotherParcelIsNoNewsAndCounted() {
        ParcelId parcel = poller.claimed("1Z1");
        ParcelId other = poller.claimed("1Z2");
        poller.pass(Duration.ofDays(1));
        poller.webhook("easypost", other, TrackingStatus.IN_TRANSIT);
        Parcel before = poller.world.parcel(other);
        easyPost.answers = parcels -> Scripted.told(other, poller.scan(TrackingStatus.DELIVERED));
        poller.pass(Poller.USUAL.minusDays(1));
        poller.run();
        assertThat(easyPost.asked).containsExactly(List.of(parcel));
        assertThat(poller.world.queued).isEmpty();
        assertThat(poller.world.parcel(other)).isEqualTo(before);
        assertThat(poller.counted(Metric.POLLS_FAILED)).isEqualTo(1);
    }

    @Test
    void aTerminalStateDoesNotGoBackWhateverIsAnswered() {
        ParcelId parcel = poller.claimed("1Z1");
        Scan delivered = poller.scan(TrackingStatus.DELIVERED);
        poller.pass(Duration.ofDays(1));
        Scan after = poller.scan(TrackingStatus.IN_TRANSIT);
        easyPost.answers = parcels -> Scripted.told(parcel, after, delivered);
        poller.runFor(Poller.USUAL.plusHours(1));
        Parcel known = poller.world.parcel(parcel);
        assertThat(known.state().status()).isEqualTo(TrackingStatus.DELIVERED);
        assertThat(known.state().contradictions()).containsExactly(after);
    }

    @Test
    void aScanOfTheFutureDoesNotKeepAParcelFromBeingAskedFor() {
        ParcelId parcel = poller.claimed("1Z1");
        Instant now = poller.world.now;
        poller.pass(Duration.ofDays(10_000));
        Scan future = poller.scan(TrackingStatus.IN_TRANSIT);
        poller.world.now = now.plus(Poller.USUAL);
        easyPost.answers = parcels -> Scripted.told(parcel, future);
        poller.run();
        poller.world.deliverQueued();
        poller.runFor(Poller.USUAL.plusDays(2));
        assertThat(easyPost.asked).hasSizeGreaterThan(1);
    }

    @Test
    void withoutAKeyNobodyIsAskedAndSilenceIsRaisedAllTheSame() {
        ParcelId parcel = poller.claimed("1Z1");
        Instant claimed = poller.world.now;
        poller.withoutKey.add("easypost");
        poller.runFor(Poller.USUAL.plus(Poller.WORRY));
        assertThat(poller.world.parcel(parcel).silentSince()).isEmpty();
        poller.runFor(Duration.ofHours(1));
        assertThat(poller.world.parcel(parcel).silentSince())
                .contains(claimed.plus(Poller.USUAL).plus(Poller.WORRY));
        assertThat(easyPost.asked).isEmpty();
        poller.withoutKey.clear();
        poller.runFor(Poller.AGAIN_MAX);
        assertThat(easyPost.asked).isNotEmpty();
    }

    @Test
    void silenceThatNobodyCanExplainIsRaisedUntilThereIsNews() {
        ParcelId parcel = poller.claimed("1Z1");
        poller.runFor(Poller.USUAL.plus(Poller.WORRY).plusHours(1));
        assertThat(ParcelCase.of(poller.world.parcel(parcel)))
                .hasValueSatisfying(open -> assertThat(open.kind()).isEqualTo(CaseKind.SILENT));
        poller.webhook("easypost", parcel, TrackingStatus.IN_TRANSIT);
        assertThat(ParcelCase.of(poller.world.parcel(parcel))).isEmpty();
    }

    @Test
    void whatAProviderCouldTellIsNoSilence() {
        ParcelId parcel = poller.claimed("1Z1");
        Scan scan = poller.scan(TrackingStatus.IN_TRANSIT);
        easyPost.answers = parcels -> Scripted.told(parcel, scan);
        poller.runFor(Poller.USUAL.plusDays(1));
        assertThat(poller.world.parcel(parcel).silentSince()).isEmpty();
    }

    @Test
    void aRunEndsInTimeAndTheNextOneGoesOn() {
        for (int i = 0; i < 30; i++) {
            poller.claimed("1Z" + i);
        }
        easyPost.answers = parcels -> {
            poller.pass(Duration.ofSeconds(20));
            return new Told(List.of(), 0);
        };
        poller.pass(Poller.USUAL);
        Instant start = poller.world.now;
        poller.run();
        assertThat(Duration.between(start, poller.world.now)).isLessThan(Duration.ofMinutes(5));
        assertThat(easyPost.asked).hasSizeLessThan(30);
        poller.run();
        poller.run();
        assertThat(easyPost.asked).doesNotHaveDuplicates().hasSize(30);
    }
}
