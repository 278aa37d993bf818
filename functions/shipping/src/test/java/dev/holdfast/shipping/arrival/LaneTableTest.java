package dev.holdfast.shipping.arrival;

import static dev.holdfast.shipping.arrival.Parcels.LANE;
import static dev.holdfast.shipping.arrival.Parcels.taking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.model.topology.Topology;
import dev.holdfast.platform.Backoff;
import dev.holdfast.platform.aws.BatchGet;
import dev.holdfast.platform.aws.TableNames;
import dev.holdfast.shipping.arrival.LaneTable.Outcome;
import dev.holdfast.testing.dynamo.Call;
import dev.holdfast.testing.dynamo.Faults;
import dev.holdfast.testing.dynamo.ModelDynamoDb;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;

class LaneTableTest {

    private static final Week WEEK = Week.of(Parcels.at(0, 12));
    private static final Instant TUESDAY = Parcels.at(1, 23);
    private static final Instant WEDNESDAY = Parcels.at(2, 23);

    private boolean losesAnswers;

    private final TableNames names = new TableNames("holdfast-");
    private final ModelDynamoDb dynamo =
            new ModelDynamoDb(Topology.HOLDFAST, names, InstantSource.fixed(TUESDAY), new Faults() {
                @Override
                public void after(Call call) {
                    if (losesAnswers && call.operation().equals("UpdateItem")) {
                        throw SdkClientException.create("the answer is lost");
                    }
                }
            });
    private final LaneTable table =
            new LaneTable(dynamo, new BatchGet(dynamo, new Backoff(pause -> {}, new Random(1))), names);

    @Test
    void whatWasLearnedIsFoundFromNarrowToWide() {
        learn(WEEK, taking(LANE, 30, 2, 3), WEDNESDAY);
        List<LaneHistory> histories = table.find(LANE);
        assertThat(histories).extracting(LaneHistory::key).isEqualTo(LANE.widening());
        assertThat(parcels(LANE)).containsOnly(Map.entry(WEEK, 30));
        assertThat(table.find(new Lane("dhl", "express", "DE", "FR")))
                .extracting(history -> history.key().text())
                .containsExactly("dhl", "*");
        assertThat(new LaneKnowledge(histories, WEEK, Tuning.USUAL).time(Measure.FROM_HANDOVER))
                .isPresent();
    }

    @Test
    void aNewerReadingOfAWeekReplacesIt() {
        learn(WEEK, taking(LANE, 10, 1), TUESDAY);
        assertThat(learn(WEEK, taking(LANE, 30, 1, 2), WEDNESDAY)).containsOnly(new Outcome.Replaced());
        assertThat(parcels(LANE)).containsOnly(Map.entry(WEEK, 30));
    }

    @Test
    void anOlderOneThatComesLateAndARepeatedOneChangeNothing() {
        learn(WEEK, taking(LANE, 30, 1, 2), WEDNESDAY);
        assertThat(learn(WEEK, taking(LANE, 10, 1), TUESDAY)).containsOnly(new Outcome.Kept(WEDNESDAY));
        assertThat(learn(WEEK, taking(LANE, 30, 1, 2), WEDNESDAY)).containsOnly(new Outcome.Kept(WEDNESDAY));
        assertThat(parcels(LANE)).containsOnly(Map.entry(WEEK, 30));
    }

    @Test
    void aCrashInBetweenIsFinishedByTheNextRunWithoutCountingTwice() {
        losesAnswers = true;
        assertThatThrownBy(() -> learn(WEEK, taking(LANE, 30, 1, 2), WEDNESDAY)).isInstanceOf(SdkClientException.class);
        losesAnswers = false;
        assertThat(learn(WEEK, taking(LANE, 30, 1, 2), WEDNESDAY))
                .containsOnlyOnce(new Outcome.Kept(WEDNESDAY))
                .contains(new Outcome.Replaced());
        for (LaneHistory history : table.find(LANE)) {
            assertThat(history.weeks().get(WEEK))
                    .isNotNull()
                    .extracting(Cohort::parcels)
                    .isEqualTo(30);
        }
    }

    @Test
    void weeksStandBesideEachOtherAndOldOnesGo() {
        Cohort cohort = new Cohort();
        LaneKey key = LANE.widening().getFirst();
        for (int week = 0; week <= Tuning.USUAL.weeks() + 3; week++) {
            table.replace(key, new Week(WEEK.number() + week), cohort, WEDNESDAY);
        }
        assertThat(parcels(LANE)).hasSize(Tuning.USUAL.weeks() + 1).doesNotContainKey(WEEK);
    }

    @Test
    void aBusyLaneOfAllWeeksTakesLittleOfAnItem() {
        List<Journey> parcels = new ArrayList<>();
        for (int n = 0; n < 2_000; n++) {
            parcels.add(Parcels.delivered(
                    LANE,
                    Parcels.at(4, 9).plusSeconds(n * 15L),
                    Parcels.scan(Stage.HANDED_OVER, n % 3, 10),
                    Parcels.scan(Stage.ARRIVED, 3, n % 20),
                    Parcels.scan(Stage.EXCEPTION, 3, 20),
                    Parcels.scan(Stage.MISSED, 3, 21),
                    Parcels.scan(Stage.OUT_FOR_DELIVERY, 4, 7)));
        }
        LaneLearning learning = new LaneLearning(WEEK);
        parcels.forEach(learning::learn);
        learning.cohorts().values().forEach(cohort -> assertThat(cohort.bytes()).hasSizeLessThan(2_100));
    }

    private List<Outcome> learn(Week week, List<Journey> parcels, Instant readUntil) {
        LaneLearning learning = new LaneLearning(week);
        parcels.forEach(learning::learn);
        return learning.cohorts().entrySet().stream()
                .map(each -> table.replace(new LaneKey(each.getKey()), week, each.getValue(), readUntil))
                .toList();
    }

    private Map<Week, Integer> parcels(Lane lane) {
        return table.find(lane).getFirst().weeks().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().parcels()));
    }
}
