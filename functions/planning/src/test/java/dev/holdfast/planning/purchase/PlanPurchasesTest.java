package dev.holdfast.planning.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.model.message.ConsiderSupplier;
import dev.holdfast.model.topology.Queues;
import dev.holdfast.planning.plan.Plan;
import dev.holdfast.planning.plan.PlanTable;
import dev.holdfast.planning.plan.ShopFigures;
import dev.holdfast.platform.Unavailable;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlanPurchasesTest {

    private final Purchasing shop = new Purchasing();

    @BeforeEach
    void suppliers() {
        shop.sells("mug", 6, 20);
        shop.sells("pen", 4, 20);
        shop.supplier("acme", "", Purchasing.supply("mug", 1));
        shop.supplier("bond", "", "{'sku':'pen','warehouse':'main','unitCost':1000}");
        shop.consider();
    }

    private List<String> plan() {
        shop.get(PlanPurchases.class).run(shop.now);
        return shop.taken(Queues.PURCHASES, ConsiderSupplier.class).stream()
                .map(ConsiderSupplier::supplier)
                .toList();
    }

    private void forecastsArePlanned() {
        assertThat(shop.get(PlanTable.class).put(new Plan(shop.now, Purchasing.TODAY, new byte[0], new byte[0], true)))
                .isTrue();
    }

    @Test
    void everySupplierIsLookedAtOnceADay() {
        assertThat(plan()).containsExactly("acme", "bond");
        shop.pass(Duration.ofMinutes(10));
        assertThat(plan()).isEmpty();
        shop.pass(Duration.ofDays(1));
        assertThat(plan()).containsExactly("acme", "bond");
    }

    @Test
    void newForecastsAreOrderedByOnceTheyAreMade() {
        plan();
        shop.pass(Duration.ofHours(1));
        forecastsArePlanned();
        shop.pass(Duration.ofMinutes(9));
        assertThat(plan()).isEmpty();
        shop.pass(Duration.ofMinutes(1));
        assertThat(plan()).containsExactly("acme", "bond");
        shop.pass(Duration.ofMinutes(10));
        assertThat(plan()).isEmpty();
    }

    @Test
    void whatWasNotHandedOutIsHandedOutByTheNextRun() {
        shop.refuseMessages(true);
        assertThatThrownBy(this::plan).isInstanceOf(Unavailable.class);
        shop.refuseMessages(false);
        shop.pass(Duration.ofMinutes(10));

        assertThat(plan()).containsExactly("acme", "bond");
    }

    @Test
    void whatAllSkusTellIsKept() {
        plan();

        ShopFigures figures =
                shop.get(PlanTable.class).purchases().orElseThrow().figures();

        assertThat(figures.level()).isEqualTo(1);
        assertThat(figures.line()).isBetween(1.99, 2.01);
        assertThat(figures.costs().get("GBP")).isBetween(499.9, 500.1); // of 250 and 1,000
    }

    @Test
    void aRunThatEndsLaterThanAnotherDoesNotReplaceIt() {
        plan();
        var last = shop.get(PlanTable.class).purchases();
        shop.pass(Duration.ofDays(-2));

        shop.get(PlanPurchases.class).run(shop.now);

        assertThat(shop.get(PlanTable.class).purchases()).isEqualTo(last);
    }
}
