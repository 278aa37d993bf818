package dev.holdfast.shipping.arrival;

import static dev.holdfast.shipping.arrival.Parcels.LANE;
import static dev.holdfast.shipping.arrival.Parcels.after;
import static dev.holdfast.shipping.arrival.Parcels.taking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LaneKnowledgeTest {

    private static final Lane SLOW = new Lane("dhl", "economy", "DE", "FR");
    private static final Lane NEW = new Lane("dhl", "standard", "PL", "FR");
    private static final int NEXT_WEEK = 7;

    @Test
    void aBusyLaneSpeaksForItself() {
        LaneKnowledge knowledge = after(LANE, NEXT_WEEK, taking(LANE, 400, 2), taking(SLOW, 4_000, 4));
        assertThat(middle(knowledge)).isCloseTo(2.5, within(0.1));
    }

    @Test
    void aNewLaneSpeaksAsTheNextWiderOne() {
        LaneKnowledge knowledge = after(NEW, NEXT_WEEK, taking(LANE, 400, 2), taking(SLOW, 4_000, 4));
        assertThat(middle(knowledge)).isCloseTo(2.5, within(0.1));
    }

    @Test
    void aFewParcelsDrawALaneAwayFromTheOthers() {
        double none = middle(after(NEW, NEXT_WEEK, taking(LANE, 400, 2)));
        double few = middle(after(NEW, NEXT_WEEK, taking(LANE, 400, 2), taking(NEW, 4, 4)));
        double many = middle(after(NEW, NEXT_WEEK, taking(LANE, 400, 2), taking(NEW, 400, 4)));
        assertThat(none).isLessThan(few);
        assertThat(few).isLessThanOrEqualTo(many);
        assertThat(many).isCloseTo(4.5, within(0.1));
    }

    @Test
    void oldParcelsCountLessAndThenNotAtAll() {
        List<Journey> once = taking(LANE, 20, 2);
        assertThat(after(LANE, NEXT_WEEK, once).time(Measure.FROM_HANDOVER)).isPresent();
        assertThat(after(LANE, 7 * (Tuning.USUAL.weeks() + 1), once).time(Measure.FROM_HANDOVER))
                .isEmpty();
    }

    @Test
    void whatHappensOnDaysOfRestSetsTheRhythm() {
        int saturday = 5;
        assertThat(after(LANE, NEXT_WEEK, taking(LANE, 100, 2, 3, 4)).rhythm()).isEqualTo(Rhythm.WORKING_DAYS);
        assertThat(after(LANE, NEXT_WEEK, taking(LANE, 100, 2, 3, 4, saturday)).rhythm())
                .isEqualTo(Rhythm.EVERY_DAY);
    }

    @Test
    void nothingSeenIsNothingKnown() {
        LaneKnowledge nothing = after(LANE, NEXT_WEEK);
        assertThat(nothing.time(Measure.FROM_HANDOVER)).isEmpty();
        assertThat(nothing.rhythm()).isEqualTo(Rhythm.WORKING_DAYS);
    }

    @Test
    void whatIsNotDeliveredInTheWeekTeachesNothing() {
        LaneLearning learning = new LaneLearning(Week.of(Parcels.at(7, 12)));
        assertThatThrownBy(() -> learning.learn(taking(LANE, 1, 2).getFirst()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> learning.learn(Parcels.underWay(Parcels.scan(Stage.HANDED_OVER, 7, 9))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(learning.cohorts()).isEmpty();
    }

    @Test
    void learningAWeekAgainGivesTheSameBytes() {
        List<Journey> parcels = taking(LANE, 500, 1, 2, 3, 4);
        assertThat(learned(parcels).bytes()).isEqualTo(learned(parcels).bytes());
        assertThat(learned(parcels).parcels()).isEqualTo(500);
    }

    @Test
    void aCohortComesBackFromItsBytesAndNothingElseDoes() {
        int saturday = 5;
        byte[] bytes = learned(taking(LANE, 500, 1, 2, 3, 4, saturday)).bytes();
        Cohort back = Cohort.from(bytes).orElseThrow();
        assertThat(back.parcels()).isEqualTo(500);
        assertThat(back.onRestDays()).isEqualTo(100);
        for (Rhythm rhythm : Rhythm.values()) {
            assertThat(Objects.requireNonNull(back.sketch(Measure.FROM_HANDOVER, rhythm))
                            .size())
                    .isEqualTo(500);
            assertThat(back.sketch(Measure.FROM_EXCEPTION, rhythm)).isNull();
        }
        bytes[0]++;
        assertThat(Cohort.from(bytes)).isEmpty();
        assertThat(Cohort.from(new byte[0])).isEmpty();
    }

    private static Cohort learned(List<Journey> parcels) {
        LaneLearning learning = new LaneLearning(Week.of(Parcels.at(0, 12)));
        parcels.forEach(learning::learn);
        return Objects.requireNonNull(learning.cohorts().get("*"));
    }

    private static double middle(LaneKnowledge knowledge) {
        return knowledge.time(Measure.FROM_HANDOVER).orElseThrow().quantile(0.5, 0);
    }
}
