package dev.holdfast.planning.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.inventory.movement.ReceiveStock;
import dev.holdfast.inventory.stock.StockTable;
import dev.holdfast.model.message.ConsiderSupplier;
import dev.holdfast.model.topology.Queues;
import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.Problem.FieldError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a suggestion to goods on the shelf. */
class PurchaseFlowTest {

    private final Purchasing shop = new Purchasing();

    @BeforeEach
    void acme() {
        shop.sells("mug", 6, 20);
        shop.sells("jar", 3, 5);
        shop.sells("extra", 1, 100);
        shop.supplier("acme", "", Purchasing.supply("mug", 12), Purchasing.supply("jar", 1));
        assertThat(shop.consider()).isEmpty();
    }

    private Map<String, String> suggested() {
        return Map.of("id", shop.suggestion("acme").id().toString());
    }

    private long onHand(String sku) {
        return shop.get(StockTable.class).read(Map.of(sku, 1), List.of("main")).values().stream()
                .mapToLong(item -> item.onHand())
                .sum();
    }

    @Test
    void anApprovalMakesOneOrderHoweverOftenItIsRepeated() {
        Map<String, String> id = suggested();
        SuggestedOrder suggestion = shop.suggestion("acme");

        HttpAnswer first = shop.ask(ApprovePurchase.class, id, "");
        HttpAnswer again = shop.ask(ApprovePurchase.class, id, "");

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.headers()).containsEntry("Location", "/purchase-orders/" + id.get("id"));
        assertThat(again.status()).isEqualTo(200);
        assertThat(Purchasing.json(again)).isEqualTo(Purchasing.json(first));
        JsonNode order = Purchasing.json(first);
        assertThat(order.path("status").asText()).isEqualTo("APPROVED");
        assertThat(order.path("units").asLong())
                .isEqualTo(suggestion.units())
                .isEqualTo(order.path("onTheWay").asLong());
        assertThat(order.path("cost").asLong()).isEqualTo(suggestion.cost());
        assertThat(shop.get(PurchaseOrderTable.class).suggestion("acme")).isEmpty();
    }

    @Test
    void ofTwoApprovalsAtOnceOneMakesTheOrder() {
        Map<String, String> id = suggested();
        List<HttpAnswer> other = new ArrayList<>();
        shop.beforeNextTransaction(() -> other.add(shop.ask(ApprovePurchase.class, id, "")));

        HttpAnswer mine = shop.ask(ApprovePurchase.class, id, "");

        assertThat(other.getFirst().status()).isEqualTo(201);
        assertThat(mine.status()).isEqualTo(200);
        assertThat(Purchasing.json(mine)).isEqualTo(Purchasing.json(other.getFirst()));
        assertThat(shop.get(PurchaseOrderTable.class).pipeline("acme").onTheWay().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(Purchasing.json(mine).path("units").asLong());
    }

    @Test
    void anApprovalWhoseAnswerWasLostIsThereWhenItIsRepeated() {
        Map<String, String> id = suggested();
        shop.dieAfterNextTransaction();
        assertThatThrownBy(() -> shop.ask(ApprovePurchase.class, id, "")).isInstanceOf(Purchasing.Crash.class);

        assertThat(shop.ask(ApprovePurchase.class, id, "").status()).isEqualTo(200);
    }

    @Test
    void otherQuantitiesCanBeApproved() {
        Map<String, String> id = suggested();
        String fewer = "{'lines':[{'sku':'mug','quantity':24},{'sku':'jar','quantity':0}]}";

        JsonNode order = Purchasing.json(shop.ask(ApprovePurchase.class, id, fewer));

        assertThat(order.path("units").asLong()).isEqualTo(24);
        assertThat(order.path("lines")).hasSize(1);
        assertThat(shop.ask(ApprovePurchase.class, id, fewer).status()).isEqualTo(200);
        assertThat(shop.ask(ApprovePurchase.class, id, "").status()).isEqualTo(409);
    }

    @Test
    void quantitiesThatCannotBeOrderedAreRefused() {
        Map<String, String> id = suggested();

        assertThat(shop.refused(
                                ApprovePurchase.class,
                                id,
                                "{'lines':[{'sku':'mug','quantity':25},{'sku':'pen','quantity':1},{'sku':'jar','quantity':-1},null]}")
                        .errors())
                .extracting(FieldError::pointer)
                .containsExactly("/lines/2/quantity", "/lines/3");
        assertThat(shop.refused(
                                ApprovePurchase.class,
                                id,
                                "{'lines':[{'sku':'mug','quantity':25},{'sku':'pen','quantity':1}]}")
                        .errors())
                .extracting(FieldError::pointer)
                .containsExactly("/lines/0/quantity", "/lines/1/sku");
        assertThat(shop.refused(
                                ApprovePurchase.class,
                                id,
                                "{'lines':[{'sku':'mug','quantity':12},{'sku':'mug','quantity':12}]}")
                        .errors())
                .extracting(FieldError::pointer)
                .containsExactly("/lines/1/sku");
        String nothing = "{'lines':[{'sku':'mug','quantity':0},{'sku':'jar','quantity':0}]}";
        assertThat(shop.ask(ApprovePurchase.class, id, nothing).status()).isEqualTo(409);
        assertThat(shop.ask(ApprovePurchase.class, id, "").status()).isEqualTo(201);
    }

    @Test
    void aSuggestionThatWasReplacedIsNotApproved() {
        Map<String, String> old = suggested();
        shop.consider("acme", shop.now.plusSeconds(60));
        String now = shop.suggestion("acme").id().toString();

        var problem = shop.refused(ApprovePurchase.class, old, "");

        assertThat(problem.status()).isEqualTo(409);
        assertThat(problem.type()).endsWith("replaced");
        assertThat(problem.more()).containsEntry("suggestion", now);
        assertThat(shop.get(PurchaseOrderTable.class).pipeline("acme").onTheWay())
                .isEmpty();
    }

    @Test
    void aSuggestionThatIsReplacedAtThatMomentIsNotApproved() {
        Map<String, String> old = suggested();
        shop.beforeNextTransaction(() -> shop.consider("acme", shop.now.plusSeconds(60)));

        assertThat(shop.refused(ApprovePurchase.class, old, "").status()).isEqualTo(409);

        assertThat(shop.get(PurchaseOrderTable.class).pipeline("acme").onTheWay())
                .isEmpty();
    }

    @Test
    void whatWasNeverSuggestedIsNotThere() {
        for (String id : List.of("acme~zzzzzzzzz", "nobody~0mibz2q80", "acme", "~", "a b~0mibz2q80")) {
            assertThat(shop.refused(ApprovePurchase.class, Map.of("id", id), "").status())
                    .isEqualTo(404);
            assertThat(shop.refused(ReadPurchaseOrder.class, Map.of("id", id), "")
                            .status())
                    .isEqualTo(404);
            assertThat(shop.refused(CancelPurchaseOrder.class, Map.of("id", id), "")
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void receiptsCountOnceAndInAnyOrder() {
        PurchaseOrderId id = shop.approved("acme");
        long mugs = shop.order(id).at("/lines/1/quantity").asLong();
        long jars = shop.order(id).at("/lines/0/quantity").asLong();
        String first = Purchasing.receipt("r1", id, "mug", mugs - 5);
        shop.dieAfterNextTransaction();
        assertThatThrownBy(() -> shop.ask(ReceiveStock.class, Map.of(), first)).isInstanceOf(Purchasing.Crash.class);
        shop.receive("r2", id, "mug", 2);
        shop.ask(ReceiveStock.class, Map.of(), first);
        shop.ask(ReceiveStock.class, Map.of(), first);

        assertThat(onHand("mug")).isEqualTo(20 + mugs - 3);
        JsonNode order = shop.order(id);
        assertThat(order.path("status").asText()).isEqualTo("PARTLY_RECEIVED");
        assertThat(order.path("received").asLong()).isEqualTo(mugs - 3);
        assertThat(order.path("onTheWay").asLong()).isEqualTo(3 + jars);
        assertThat(shop.get(PurchaseOrderTable.class).pipeline("acme").onTheWay())
                .isEqualTo(Map.of("mug", 3L, "jar", jars));

        shop.receive("r3", id, "mug", 3);
        shop.receive("r4", id, "jar", jars);

        assertThat(shop.order(id).path("status").asText()).isEqualTo("RECEIVED");
        assertThat(shop.get(PurchaseOrderTable.class).pipeline("acme").onTheWay())
                .isEmpty();
    }

    @Test
    void twoReceiptsAtOnceBothCount() {
        PurchaseOrderId id = shop.approved("acme");
        shop.beforeNextTransaction(() -> shop.receive("r1", id, "mug", 7));

        shop.receive("r2", id, "jar", 2);

        assertThat(shop.order(id).path("received").asLong()).isEqualTo(9);
        assertThat(shop.order(id).at("/lines/0/received").asLong()).isEqualTo(2);
        assertThat(shop.order(id).at("/lines/1/received").asLong()).isEqualTo(7);
    }

    @Test
    void tooMuchAndWhatWasNotOrderedIsSeen() {
        PurchaseOrderId id = shop.approved("acme");
        long mugs = shop.order(id).at("/lines/1/quantity").asLong();
        long jars = shop.order(id).at("/lines/0/quantity").asLong();

        shop.receive("r1", id, "mug", mugs + 4);
        shop.receive("r2", id, "extra", 6);

        JsonNode order = shop.order(id);
        assertThat(order.path("status").asText()).isEqualTo("PARTLY_RECEIVED");
        assertThat(order.path("unordered").asLong()).isEqualTo(10);
        assertThat(order.path("onTheWay").asLong()).isEqualTo(jars);
        assertThat(order.at("/lines/0/sku").asText()).isEqualTo("extra");
        assertThat(order.at("/lines/0/quantity").asLong()).isZero();
        assertThat(order.at("/lines/0/unordered").asLong()).isEqualTo(6);
        assertThat(order.at("/lines/2/unordered").asLong()).isEqualTo(4);
        assertThat(onHand("extra")).isEqualTo(106);
    }

    @Test
    void aCancelledOrderIsNotOnTheWayButItsGoodsMayCome() {
        PurchaseOrderId id = shop.approved("acme");
        shop.receive("r1", id, "mug", 5);
        Map<String, String> path = Map.of("id", id.toString());

        JsonNode cancelled = Purchasing.json(shop.ask(CancelPurchaseOrder.class, path, ""));
        assertThat(Purchasing.json(shop.ask(CancelPurchaseOrder.class, path, "")))
                .isEqualTo(cancelled);

        assertThat(cancelled.path("status").asText()).isEqualTo("CANCELLED");
        assertThat(cancelled.path("onTheWay").asLong()).isZero();
        assertThat(shop.get(PurchaseOrderTable.class).pipeline("acme").onTheWay())
                .isEmpty();
        assertThat(shop.taken(Queues.PURCHASES, ConsiderSupplier.class))
                .extracting(ConsiderSupplier::supplier)
                .containsOnly("acme");
        shop.receive("r2", id, "mug", 5);
        assertThat(shop.order(id).path("received").asLong()).isEqualTo(10);
        assertThat(shop.order(id).path("status").asText()).isEqualTo("CANCELLED");
    }

    @Test
    void twoCancellationsAtOnceAreOne() {
        PurchaseOrderId id = shop.approved("acme");
        Map<String, String> path = Map.of("id", id.toString());
        shop.beforeNextTransaction(() -> {
            shop.ask(CancelPurchaseOrder.class, path, "");
            shop.pass(Duration.ofMinutes(1));
        });

        JsonNode cancelled = Purchasing.json(shop.ask(CancelPurchaseOrder.class, path, ""));

        assertThat(cancelled.path("cancelledAt").asText()).isEqualTo("2026-11-27T03:00:00Z");
    }

    @Test
    void whatHasAllComeCannotBeCancelled() {
        PurchaseOrderId id = shop.approved("acme");
        shop.order(id)
                .path("lines")
                .forEach(line -> shop.receive(
                        "all-" + line.path("sku").asText(),
                        id,
                        line.path("sku").asText(),
                        line.path("quantity").asLong()));

        assertThat(shop.ask(CancelPurchaseOrder.class, Map.of("id", id.toString()), "")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aCancellationAndTheLastReceiptAtOnceAgree() {
        PurchaseOrderId id = shop.approved("acme");
        JsonNode lines = shop.order(id).path("lines");
        shop.receive("r1", id, "mug", lines.get(1).path("quantity").asLong());
        shop.beforeNextTransaction(() ->
                shop.receive("r2", id, "jar", lines.get(0).path("quantity").asLong()));

        assertThat(shop.ask(CancelPurchaseOrder.class, Map.of("id", id.toString()), "")
                        .status())
                .isEqualTo(409);

        assertThat(shop.order(id).path("status").asText()).isEqualTo("RECEIVED");
    }

    @Test
    void ordersAreListedTheNewestFirst() {
        shop.sells("pen", 4, 0);
        shop.supplier("bond", "", Purchasing.supply("pen", 1));
        shop.consider();
        JsonNode suggestions =
                Purchasing.json(shop.ask(ListSuggestions.class, Map.of(), Map.of("limit", "1"), Map.of(), ""));
        assertThat(suggestions.path("items")).hasSize(1);
        PurchaseOrderId first = shop.approved("acme");
        shop.pass(Duration.ofMinutes(1));
        PurchaseOrderId second = shop.approved("bond");

        JsonNode page = list(Map.of("limit", "1"));
        JsonNode next = list(Map.of("limit", "1", "cursor", page.path("cursor").asText()));

        assertThat(page.at("/items/0/id").asText()).isEqualTo(second.toString());
        assertThat(next.at("/items/0/id").asText()).isEqualTo(first.toString());
        assertThat(list(Map.of("supplier", "acme")).path("items")).hasSize(1);
        assertThat(list(Map.of("supplier", "none")).path("items")).isEmpty();
        assertThat(Purchasing.json(shop.ask(ListSuggestions.class, Map.of(), ""))
                        .path("items"))
                .isEmpty();
    }

    private JsonNode list(Map<String, String> query) {
        return Purchasing.json(shop.ask(ListPurchaseOrders.class, Map.of(), query, Map.of(), ""));
    }

    @Test
    void listsRefuseWhatTheyDoNotKnow() {
        assertThatThrownBy(() -> list(Map.of("status", "OPEN"))).hasMessageContaining("not a query parameter");
        assertThatThrownBy(() -> list(Map.of("supplier", "a b"))).hasMessageContaining("no supplier's id");
        assertThatThrownBy(() -> list(Map.of("cursor", "abc"))).hasMessageContaining("cursor");
        assertThatThrownBy(() -> shop.ask(ListSuggestions.class, Map.of(), Map.of("limit", "0"), Map.of(), ""))
                .hasMessageContaining("limit");
    }
}
