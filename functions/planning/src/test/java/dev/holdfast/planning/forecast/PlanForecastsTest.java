package dev.holdfast.planning.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.model.message.ForecastSkus;
import dev.holdfast.planning.history.World;
import dev.holdfast.planning.plan.Plan;
import dev.holdfast.platform.Unavailable;
import dev.holdfast.platform.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanForecastsTest {

    private final Demands shop = new Demands();

    private int plan() {
        int before = shop.world.sent.size();
        shop.world.planForecasts.run(shop.world.now);
        return shop.world.sent.size() - before;
    }

    private void later(Duration time) {
        shop.world.now = shop.world.now.plus(time);
    }

    private void bring(String sku) {
        shop.world.post(
                shop.world.importDemand, "{'lines':[{'sku':'" + sku + "','date':'2026-11-01','units':3,'lines':1}]}");
    }

    @Test
    void withoutDemandThereIsNothingToPlan() {
        assertThat(plan()).isZero();
        assertThat(shop.world.plans.latest()).isEmpty();
    }

    @Test
    void everySkuIsOnTheQueueOnce() {
        for (int i = 0; i < 450; i++) {
            shop.sku("sku-" + i, 3, day -> 1);
        }

        assertThat(plan()).isEqualTo(3);

        List<String> skus = shop.world.sent.stream()
                .flatMap(body -> Json.readOwn(body, ForecastSkus.class).skus().stream())
                .toList();
        assertThat(skus).hasSize(450).doesNotHaveDuplicates();
        assertThat(shop.world.plans.latest().orElseThrow().handedOut()).isTrue();
    }

    @Test
    void aPlanIsMadeOnceADay() {
        shop.usual(3);
        shop.world.rollUp.run(shop.world.now);
        assertThat(plan()).isPositive();
        later(Duration.ofMinutes(10));
        assertThat(plan()).isZero();
        later(Duration.ofDays(1));
        assertThat(plan()).as("nothing more is rolled up").isZero();
        shop.world.rollUp.run(shop.world.now);
        assertThat(plan()).isPositive();
        assertThat(plan()).isZero();
    }

    @Test
    void anImportIsPlannedForAtOnce() {
        shop.usual(2);
        plan();
        later(Duration.ofMinutes(10));
        assertThat(plan()).isZero();

        bring("brought");
        later(Duration.ofMinutes(10));

        assertThat(plan()).isPositive();
        assertThat(shop.world.sent.getLast()).contains("brought");
        later(Duration.ofMinutes(10));
        assertThat(plan()).isZero();
    }

    @Test
    void whatWasNotHandedOutIsPlannedAgain() {
        shop.usual(2);
        shop.world.queueRefuses = true;
        assertThatThrownBy(this::plan).isInstanceOf(Unavailable.class);
        assertThat(shop.world.plans.latest().map(Plan::handedOut)).contains(false);
        shop.world.queueRefuses = false;
        later(Duration.ofMinutes(10));

        assertThat(plan()).isPositive();

        assertThat(shop.world.plans.latest().map(Plan::handedOut)).contains(true);
    }

    @Test
    void anEarlierRunThatEndsLaterDoesNotReplaceALaterPlan() {
        shop.usual(2);
        plan();
        Plan latest = shop.world.plans.latest().orElseThrow();
        Instant earlier = latest.plannedAt().minusSeconds(5);
        Plan overtaken = new Plan(earlier, latest.knownUntil(), latest.calendar(), latest.learned(), false);

        assertThat(shop.world.plans.put(overtaken)).isFalse();
        shop.world.plans.handedOut(overtaken);

        assertThat(shop.world.plans.latest().orElseThrow().plannedAt()).isEqualTo(latest.plannedAt());
    }

    @Test
    void todayIsNotLookedAt() {
        shop.usual(2);
        bring("mug");
        shop.world.counted("mug", "main", 0, World.TODAY, 9, 0, 1);

        plan();

        assertThat(shop.world.plans.latest().orElseThrow().knownUntil()).isEqualTo(Demands.LAST);
    }
}
