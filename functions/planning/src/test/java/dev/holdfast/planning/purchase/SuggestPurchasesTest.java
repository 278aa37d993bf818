package dev.holdfast.planning.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.model.message.ConsiderSupplier;
import dev.holdfast.model.message.Notification;
import dev.holdfast.model.topology.Queues;
import dev.holdfast.planning.history.ImportDemand;
import dev.holdfast.platform.queue.Batch;
import dev.holdfast.platform.queue.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SuggestPurchasesTest {

    private final Purchasing shop = new Purchasing();

    /** Mugs are nearly gone, jars would last for a year. */
    private void acme() {
        shop.sells("mug", 6, 20);
        shop.sells("jar", 1, 400);
        shop.supplier("acme", "", Purchasing.supply("mug", 12), Purchasing.supply("jar", 1));
        assertThat(shop.consider()).isEmpty();
    }

    @Test
    void whatIsNeededIsSuggestedWithItsReasons() {
        acme();

        SuggestedOrder order = shop.suggestion("acme");

        assertThat(order.lines()).extracting(SuggestedLine::sku).containsExactly("mug");
        SuggestedLine mugs = order.lines().getFirst();
        SuggestedLine.Reasons why = mugs.reasons();
        assertThat(mugs.quantity() % 12).isZero();
        assertThat(mugs.cost()).isEqualTo(mugs.quantity() * 250).isEqualTo(order.cost());
        assertThat(why.days()).isEqualTo(17);
        assertThat(why.demand()).isBetween(17 * 6 - 0.5, 17 * 6 + 0.5);
        assertThat(why.available()).isEqualTo(20);
        assertThat(why.position()).isEqualTo(20);
        assertThat(why.reorderPoint()).isEqualTo(why.demand() + why.safetyStock(), offset(0.01));
        assertThat(why.orderUpTo()).isGreaterThanOrEqualTo(why.reorderPoint());
        assertThat(why.wanted()).isEqualTo(why.orderUpTo() - 20, offset(0.01));
        assertThat((double) mugs.quantity()).isBetween(why.capped(), why.capped() + 12);
        assertThat(why.method()).isEqualTo("as told");
        assertThat(order.belowMinimum()).isFalse();
    }

    @Test
    void whatIsOnTheWayIsNotSuggestedAgain() {
        acme();
        PurchaseOrderId id = shop.approved("acme");
        long ordered = shop.order(id).path("units").asLong();
        shop.pass(Duration.ofDays(7));

        shop.consider("acme", shop.now);

        assertThat(shop.suggestion("acme").lines()).singleElement().satisfies(line -> {
            assertThat(line.reasons().onTheWay()).isEqualTo(ordered);
            assertThat(line.reasons().position()).isEqualTo(20 + ordered);
        });
    }

    @Test
    void nothingIsSuggestedUntilTheNextReviewUnlessTheOrderIsCancelled() {
        acme();
        PurchaseOrderId id = shop.approved("acme");
        shop.pass(Duration.ofDays(2));
        shop.consider("acme", shop.now);
        assertThat(shop.suggestion("acme").lines()).isEmpty();
        assertThat(shop.suggestion("acme").nextReview())
                .hasValueSatisfying(next -> assertThat(next)
                        .isBetween(shop.now.plus(Duration.ofDays(4)), shop.now.plus(Duration.ofDays(5))));

        shop.pass(Duration.ofMinutes(1));
        shop.ask(CancelPurchaseOrder.class, Map.of("id", id.toString()), "");
        assertThat(shop.consider()).isEmpty();

        assertThat(shop.suggestion("acme").nextReview()).isEmpty();
        assertThat(shop.suggestion("acme").lines())
                .singleElement()
                .satisfies(line -> assertThat(line.reasons().onTheWay()).isZero());
    }

    @Test
    void aMessageThatComesAgainOrLateChangesNothing() {
        acme();
        SuggestedOrder first = shop.suggestion("acme");
        shop.stock("mug", 1);
        shop.consider("acme", first.id().at());
        assertThat(shop.suggestion("acme")).isEqualTo(first);
        shop.consider("acme", first.id().at().minusSeconds(60));
        assertThat(shop.suggestion("acme")).isEqualTo(first);

        shop.consider("acme", first.id().at().plusSeconds(60));

        assertThat(shop.suggestion("acme").id()).isNotEqualTo(first.id());
    }

    @Test
    void whatIsApprovedWhileItIsWorkedOutIsNotSuggestedAgain() {
        acme();
        PurchaseOrderId id = shop.suggestion("acme").id();
        shop.beforeNextTransaction(() -> shop.approved("acme"));

        shop.consider("acme", shop.now.plusSeconds(60));

        assertThat(shop.order(id).path("status").asText()).isEqualTo("APPROVED");
        assertThat(shop.suggestion("acme").lines()).isEmpty();
        assertThat(shop.suggestion("acme").nextReview()).isPresent();
    }

    @Test
    void whatComesInWhileItIsWorkedOutIsCountedOnce() {
        acme();
        PurchaseOrderId id = shop.approved("acme");
        long units = shop.order(id).path("units").asLong();
        shop.pass(Duration.ofDays(7));
        shop.beforeNextTransaction(() -> shop.receive("r1", id, "mug", units - 50));

        shop.consider("acme", shop.now);

        assertThat(shop.suggestion("acme").lines()).singleElement().satisfies(line -> {
            assertThat(line.reasons().position()).isEqualTo(20 + units);
            assertThat(line.reasons().onTheWay()).isEqualTo(50);
        });
        assertThat(shop.get(PurchaseOrderTable.class).pipeline("acme").onTheWay())
                .isEqualTo(Map.of("mug", 50L));
    }

    @Test
    void whatCannotBePlannedIsLeftOutWithTheReason() {
        shop.sells("mug", 6, 20);
        shop.product("new");
        shop.product("huge");
        shop.forecast("huge", 1e9);
        shop.supplier(
                "acme", "", Purchasing.supply("mug", 1), Purchasing.supply("new", 1), Purchasing.supply("huge", 1));

        assertThat(shop.consider()).isEmpty();

        assertThat(shop.suggestion("acme").leftOut())
                .containsExactlyInAnyOrder(
                        new LeftOut("new", "there is no forecast yet"),
                        new LeftOut("huge", "its forecast is beyond what can be ordered"));
        assertThat(shop.suggestion("acme").lines())
                .extracting(SuggestedLine::sku)
                .containsExactly("mug");
    }

    @Test
    void anOldForecastIsNotOrderedBy() {
        acme();
        shop.pass(Duration.ofDays(40));

        shop.consider("acme", shop.now);

        assertThat(shop.suggestion("acme").lines()).isEmpty();
        assertThat(shop.suggestion("acme").leftOut())
                .extracting(LeftOut::reason)
                .containsOnly("its forecast knows nothing after 2026-11-26");
    }

    @Test
    void aSkuThatNoPlanKnowsYetIsForecastByItself() {
        shop.product("fresh");
        String lines = IntStream.rangeClosed(1, 40)
                .mapToObj(day -> "{'sku':'fresh','date':'" + Purchasing.TODAY.minusDays(day) + "','units':5,'lines':2}")
                .collect(Collectors.joining(","));
        assertThat(shop.ask(ImportDemand.class, Map.of(), "{'lines':[" + lines + "]}")
                        .status())
                .isEqualTo(200);
        shop.supplier("acme", "", Purchasing.supply("fresh", 1));

        assertThat(shop.consider()).isEmpty();

        assertThat(shop.suggestion("acme").lines()).singleElement().satisfies(line -> {
            assertThat(line.reasons().demand()).isBetween(60.0, 110.0);
            assertThat(line.quantity()).isPositive();
        });
    }

    @Test
    void staffAreToldOnceASkuAndDayWhatWillRunOut() {
        shop.sells("mug", 6, 20);
        shop.sells("jar", 1, 400);
        shop.product("new");
        shop.supplier(
                "acme", "", Purchasing.supply("mug", 12), Purchasing.supply("jar", 1), Purchasing.supply("new", 1));
        shop.consider();

        List<Notification> told = shop.told();
        assertThat(told).extracting(Notification::subject).containsExactly("sku/mug/2026-11-27", "sku/new/2026-11-27");
        assertThat(told.getFirst().facts()).containsEntry("available", "20").containsEntry("supplier", "acme");
        assertThat(told.getLast().facts()).containsEntry("leadTimeDemand", "not known");

        shop.consider("acme", shop.now.plusSeconds(60));
        assertThat(shop.told())
                .extracting(Notification::subject)
                .containsExactly("sku/mug/2026-11-27", "sku/new/2026-11-27");
        shop.stock("mug", 500);
        shop.stock("new", 1);
        shop.consider("acme", shop.now.plusSeconds(120));
        assertThat(shop.told()).isEmpty();
    }

    @Test
    void whoeverWasKilledBeforeTellingTellsWhenTheMessageComesAgain() {
        shop.sells("mug", 6, 20);
        shop.supplier("acme", "", Purchasing.supply("mug", 12));
        shop.taken(Queues.PURCHASES, ConsiderSupplier.class);
        Instant at = shop.now;
        shop.dieAfterNextTransaction();
        assertThatThrownBy(() -> shop.consider("acme", at)).isInstanceOf(Purchasing.Crash.class);
        assertThat(shop.told()).isEmpty();
        shop.approved("acme");

        shop.consider("acme", at);

        assertThat(shop.told()).extracting(Notification::subject).containsExactly("sku/mug/2026-11-27");
    }

    @Test
    void aQueueThatDoesNotAnswerBringsTheMessageAgain() {
        shop.sells("mug", 6, 20);
        shop.supplier("acme", "", Purchasing.supply("mug", 12));
        ConsiderSupplier message =
                shop.taken(Queues.PURCHASES, ConsiderSupplier.class).getFirst();
        shop.refuseMessages(true);

        assertThat(shop.get(SuggestPurchases.class)
                        .handle(new Batch<>(
                                List.of(new Delivery<>("m1", message, shop.now)), shop.now.plusSeconds(20))))
                .containsExactly("m1");
    }

    @Test
    void thousandsOfSkusAreOneSuggestionInRowsOfTheirOwn() {
        String[] supplies = IntStream.range(0, 450)
                .mapToObj(i -> {
                    shop.product("s" + i);
                    shop.forecast("s" + i, 1 + i % 9);
                    return Purchasing.supply("s" + i, 1);
                })
                .toArray(String[]::new);
        shop.supplier("acme", "", supplies);
        shop.consider();
        assertThat(shop.suggestion("acme").lines()).hasSize(450);

        JsonNode page = Purchasing.json(shop.ask(ListSuggestions.class, Map.of(), ""));
        assertThat(page.at("/items/0/lines")).hasSize(450);
        PurchaseOrderId id = shop.approved("acme");
        assertThat(shop.order(id).path("lines")).hasSize(450);

        shop.pass(Duration.ofDays(7));
        shop.supplier("acme", "", Purchasing.supply("s1", 1));
        shop.consider();
        assertThat(shop.suggestion("acme").lines()).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void aSupplierThatIsNotThereIsPassedOver() {
        shop.consider("nobody", shop.now);

        assertThat(shop.get(PurchaseOrderTable.class).suggestion("nobody")).isEmpty();
    }
}
