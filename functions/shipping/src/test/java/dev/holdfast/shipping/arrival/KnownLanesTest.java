package dev.holdfast.shipping.arrival;

import static dev.holdfast.shipping.arrival.Parcels.LANE;
import static dev.holdfast.shipping.arrival.Parcels.taking;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.model.topology.Topology;
import dev.holdfast.platform.Backoff;
import dev.holdfast.platform.aws.BatchGet;
import dev.holdfast.platform.aws.TableNames;
import dev.holdfast.testing.dynamo.Call;
import dev.holdfast.testing.dynamo.Faults;
import dev.holdfast.testing.dynamo.ModelDynamoDb;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;

class KnownLanesTest {

    private static final Instant NOW = Parcels.at(2, 23);
    private static final Lane OTHER = new Lane("dhl", "standard", "DE", "ES");

    private final List<Integer> keysRead = new ArrayList<>();
    private final TableNames names = new TableNames("holdfast-");
    private final ModelDynamoDb dynamo = new ModelDynamoDb(Topology.HOLDFAST, names, () -> NOW, new Faults() {
        @Override
        public void before(Call call) {
            if (call.request() instanceof BatchGetItemRequest read) {
                keysRead.add(
                        read.requestItems().values().iterator().next().keys().size());
            }
        }
    });
    private final LaneTable table =
            new LaneTable(dynamo, new BatchGet(dynamo, new Backoff(pause -> {}, new Random(1))), names);
    private final KnownLanes lanes = new KnownLanes(table);

    @Test
    void whatWasReadIsRememberedForSomeMinutes() {
        learn(1);
        assertThat(days(NOW)).isEqualTo(1);
        learn(3);
        assertThat(days(NOW.plus(Duration.ofMinutes(9)))).isEqualTo(1);
        assertThat(keysRead).containsExactly(5);
        assertThat(days(NOW.plus(Duration.ofMinutes(11)))).isEqualTo(3);
        assertThat(keysRead).containsExactly(5, 5);
    }

    @Test
    void whatLanesHaveInCommonIsReadOnceEvenIfNothingIsKnown() {
        lanes.of(LANE, NOW);
        assertThat(lanes.of(OTHER, NOW).time(Measure.FROM_HANDOVER)).isEmpty();
        assertThat(keysRead).containsExactly(5, 2);
    }

    @Test
    void aLaneNeverSeenSpeaksAsWhatItIsPartOf() {
        learn(1);
        assertThat(lanes.of(OTHER, NOW).time(Measure.FROM_HANDOVER)).isPresent();
    }

    /** That the lane takes in the middle. */
    private int days(Instant now) {
        return (int)
                lanes.of(LANE, now).time(Measure.FROM_HANDOVER).orElseThrow().quantile(0.5, 0);
    }

    /** That parcels take so many days; replaces what was learned before. */
    private void learn(int days) {
        LaneLearning learning = new LaneLearning(Week.of(NOW));
        taking(LANE, 30, days).forEach(learning::learn);
        learning.cohorts()
                .forEach((key, cohort) ->
                        table.replace(new LaneKey(key), learning.week(), cohort, NOW.plusSeconds(days)));
    }
}
