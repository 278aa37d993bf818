package dev.holdfast.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.model.topology.Access;
import dev.holdfast.model.topology.FunctionSpec;
import dev.holdfast.model.topology.Topology;
import dev.holdfast.model.topology.Trigger;
import dev.holdfast.testing.Await;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code openapi.yaml} and the running system say the same. Each test walks through some of the routes; the last thing
 * looked at is that together they have walked through all.
 */
@TestInstance(Lifecycle.PER_CLASS)
class HttpContractTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final OpenApi API = OpenApi.load(Command.HOME);

    @TempDir
    private static Path folder;

    private final Contract contract = new Contract(API);
    private Checked shop;

    @BeforeAll
    void start() throws Exception {
        shop = new Checked(LocalSystem.inMemory(folder), contract);
        // before anything is priced: what pricing knows of promotions is some seconds old
        shop.staff(Request.put("/promotions/tenth").json(BadOffers.GOOD), 201);
    }

    @AfterAll
    void everyRouteHasAnsweredWell() {
        shop.system().close();
        Set<String> good = new TreeSet<>();
        contract.seen().stream()
                .filter(each -> each.matches(".* [23]\\d\\d"))
                .map(each -> each.replaceFirst(" .*", ""))
                .forEach(good::add);
        assertThat(good)
                .containsExactlyInAnyOrderElementsOf(
                        API.operations().stream().map(OpenApi.Operation::id).toList());
    }

    @Test
    void routesAndScopesAreThoseOfTheTopology() {
        List<String> declared = new ArrayList<>();
        for (FunctionSpec function : Topology.HOLDFAST.functions()) {
            if (function.trigger() instanceof Trigger.Http http) {
                declared.add(function.name() + ": " + http.routeKey() + ", " + scope(http.access()));
            }
        }
        Stream<String> written = API.operations().stream()
                .map(each -> each.id() + ": " + each.method() + " " + each.path() + ", " + each.scope());
        assertThat(written).containsExactlyInAnyOrderElementsOf(declared);
    }

    private static String scope(Access access) {
        return switch (access) {
            case Access.Public ignored -> "public";
            case Access.SignedIn ignored -> "signed-in";
            case Access.Scope scope -> scope.name();
            case Access.Signature ignored -> "signature";
        };
    }

    @Test
    void products() throws Exception {
        Request put = Request.put("/products/P-1").json(Bodies.product(1999));
        assertThat(shop.staff(put, 201).header("etag")).contains("\"1\"");
        shop.staff(put.header("If-Match", "\"1\""), 200);
        shop.staff(put.header("If-Match", "\"1\""), 412);
        Answer read = shop.send(Request.get("/products/P-1"), 200);
        assertThat(read.json().path("version").asLong()).isEqualTo(2);
        shop.send(Request.get("/products/P-1").header("If-None-Match", "\"2\""), 304);
        shop.send(Request.get("/products/P-0"), 404);
        Answer page = shop.send(Request.get("/products?category=candles&limit=1"), 200);
        assertThat(page.json().path("items")).hasSize(1);
    }

    /** What is found may be some seconds old; how it is told is not. */
    @Test
    void search() throws Exception {
        product("P-2");
        Answer all = shop.send(Request.get("/products?q=&sort=-price&limit=1"), 200);
        assertThat(all.json().at("/facets/categories")).isNotNull();
        Request nothing = Request.get("/products?q=candle&category=none&priceMin=1&priceMax=2&available=false");
        Answer none = shop.send(nothing, 200);
        assertThat(none.json().path("total").asInt(-1)).isZero();
        shop.send(nothing.header("If-None-Match", none.header("etag").orElseThrow()), 304);
    }

    @Test
    void promotionsAndCoupons() throws Exception {
        shop.staff(Request.put("/products/PC-1").json(Bodies.product(1999)), 201);
        shop.staff(Request.post("/stock/receipts").json(Bodies.receipt("pc", "PC-1", 10)), 200);
        Request put = Request.put("/promotions/tenth").json(BadOffers.GOOD);
        assertThat(shop.staff(put.header("If-Match", "\"1\""), 200).header("etag"))
                .contains("\"2\"");
        shop.staff(put.header("If-Match", "\"1\""), 412);
        shop.staff(Request.get("/promotions/tenth"), 200);
        shop.staff(Request.get("/promotions/tenth").header("If-None-Match", "\"2\""), 304);
        assertThat(shop.staff(Request.get("/promotions"), 200).json().path("items"))
                .isNotEmpty();
        Map<String, Object> once = Map.of("promotion", "tenth", "maxRedemptions", 1);
        shop.staff(Request.put("/coupons/ONLY-1").json(once), 201);
        Map<String, Object> body = Bodies.with(Bodies.order("PC-1", 3), "couponCodes", List.of("only-1"));
        Request order = Request.post("/orders").header("Prefer", "wait=10").json(body);
        Answer reserved = shop.customer("carla", order.header("Idempotency-Key", "pc-1"), 201);
        assertThat(reserved.json().at("/lines/0/adjustments/0/amount/amount").asLong())
                .isEqualTo(600);
        assertThat(reserved.json().at("/totals/discount/amount").asLong()).isEqualTo(600);
        Answer rejected = shop.customer("carl", order.header("Idempotency-Key", "pc-2"), 409);
        assertThat(rejected.text("couponCode")).isEqualTo("ONLY-1");
        Answer used = shop.staff(Request.get("/coupons/only-1"), 200);
        assertThat(used.json().path("redeemed").asLong()).isEqualTo(1);
        assertThat(used.json().path("left").asLong()).isZero();
        shop.staff(Request.delete("/promotions/tenth"), 204);
        shop.staff(Request.delete("/promotions/tenth"), 404);
    }

    @Test
    void warehouses() throws Exception {
        Map<String, Object> body = Map.of("country", "DE", "rank", Map.of("EUROPE", 1));
        shop.staff(Request.put("/warehouses/kassel").json(body), 201);
        shop.staff(Request.put("/warehouses/kassel").json(body), 200);
        shop.staff(Request.put("/warehouses/main").json(Map.of("country", "GB")), 200);
        Answer all = shop.staff(Request.get("/warehouses"), 200);
        assertThat(all.json().path("items"))
                .extracting(each -> each.path("id").asText())
                .contains("main", "kassel");
    }

    @Test
    void stockInAndOut() throws Exception {
        product("S-1");
        Request receipt = Request.post("/stock/receipts").json(Bodies.receipt("s-1", "S-1", 10));
        assertThat(shop.staff(receipt, 200).json())
                .isEqualTo(shop.staff(receipt, 200).json());
        Request adjust = Request.post("/stock/adjustments");
        shop.staff(adjust.json(Bodies.adjustment("s-1", "S-1", -3)), 200);
        Answer refused = shop.staff(adjust.json(Bodies.adjustment("s-2", "S-1", -8)), 409);
        assertThat(refused.json().path("shortages")).hasSize(1);
        Request split = Request.put("/stock/S-1/buckets").json(Map.of("buckets", 3));
        assertThat(shop.staff(split, 200).json().path("shifted").asLong()).isPositive();
        JsonNode stock = shop.staff(Request.get("/stock/S-1"), 200).json();
        assertThat(stock.path("onHand").asLong()).isEqualTo(7);
        assertThat(stock.path("available").asLong()).isEqualTo(7);
        shop.staff(Request.get("/stock/S-0"), 404);
        assertThat(shop.staff(Request.post("/audits"), 200).json().path("clean").asBoolean())
                .isTrue();
    }

    @Test
    void countsAreAppliedOrQuarantinedOrShort() throws Exception {
        product("C-1");
        stock("C-1", 10);
        String held = reserve("cora", "C-1", 4);
        Instant later = Instant.now().plusSeconds(30);
        List<Map<String, Object>> counts = List.of(
                Bodies.count("C-1", 1, later),
                Bodies.count("C-1", 1, later),
                Bodies.count("C-0", 1, later),
                Bodies.count("C-1", -1, later.plusMillis(1)),
                Bodies.without(Bodies.count("C-1", 2, later), "source"),
                Bodies.count("C-1", 3, later.minus(Duration.ofDays(2))));
        Request request = Request.post("/stock/counts").json(Bodies.counts("c-1", counts));
        JsonNode counted = shop.staff(request, 200).json();
        assertThat(counted.path("applied")).hasSize(1);
        assertThat(counted.path("quarantined"))
                .extracting(each -> each.path("reason").asText())
                .containsExactly("duplicate", "unknown-sku", "impossible", "incomplete", "stale");
        assertThat(counted.at("/shortages/0/missing").asLong()).isEqualTo(3);
        assertThat(counted.at("/shortages/0/orders/0").asText()).isEqualTo(held);
        assertThat(shop.staff(request, 200).json()).isEqualTo(counted);
    }

    @Test
    void anOrderFromQuoteToShipment() throws Exception {
        product("O-1");
        stock("O-1", 5);
        Answer quote = shop.send(Request.post("/quotes").json(Bodies.order("O-1", 2)), 200);
        Request order = order("o-1", Bodies.order("O-1", 2));
        Answer accepted = shop.customer("olga", order, 202);
        String id = accepted.text("id");
        assertThat(accepted.header("location")).contains("/orders/" + id);
        assertThat(accepted.json().path("totals")).isEqualTo(quote.json().path("totals"));
        shop.awaitStatus(id, "RESERVED");
        // Acceptance may take it for new while the table is busy: it is the same order all the same
        assertThat(shop.awaitKnown("olga", order).text("id")).isEqualTo(id);
        assertThat(shop.customer("olga", order.header("Prefer", "wait=5"), 201).text("id"))
                .isEqualTo(id);
        Request payments = Request.post("/orders/" + id + "/payments").json(Map.of("provider", "test"));
        long amount =
                shop.customer("olga", payments, 201).json().at("/amount/amount").asLong();
        Request paid = Bodies.payment(shop.system().webhookSecret(), "pay-1", id, amount);
        shop.send(paid, 200);
        shop.send(paid, 200);
        shop.awaitStatus(id, "PAID");
        Request ship = Request.post("/orders/" + id + "/shipments")
                .json(Map.of("carrier", "easypost", "trackingNumber", "1Z999"));
        shop.staff(ship, 201);
        Answer shipped = shop.customer("olga", Request.get("/orders/" + id), 200);
        assertThat(shipped.text("status")).isEqualTo("SHIPPED");
        assertThat(shipped.json().at("/shipments/0/trackingNumber").asText()).isEqualTo("1Z999");
        shop.customer("olga", Request.post("/orders/" + id + "/cancel"), 409);
        shop.staff(ship.json(Map.of("carrier", "easypost", "trackingNumber", "1Z000")), 409);
        new CarrierTalk(shop).isShown(id);
    }

    @Test
    void anOrderThatCannotBeServedAndOneThatIsCancelled() throws Exception {
        product("N-1");
        stock("N-1", 2);
        Answer rejected =
                shop.customer("nora", order("n-1", Bodies.order("N-1", 3)).header("Prefer", "wait=10"), 409);
        assertThat(rejected.json().at("/shortages/0/available").asLong()).isEqualTo(2);
        Answer read = shop.customer("nora", Request.get("/orders/" + rejected.text("id")), 200);
        assertThat(read.text("status")).isEqualTo("REJECTED");
        String id = reserve("nora", "N-1", 2);
        shop.customer("nora", Request.post("/orders/" + id + "/cancel"), 200);
        shop.customer("nora", Request.post("/orders/" + id + "/payments").json(Map.of("provider", "test")), 409);
        Request list = Request.get("/orders?limit=1");
        JsonNode first = shop.customer("nora", list, 200).json();
        assertThat(first.at("/items/0/id").asText()).isEqualTo(id);
        Request next =
                Request.get("/orders?limit=1&cursor=" + first.path("cursor").asText());
        assertThat(shop.customer("nora", next, 200).json().at("/items/0/id").asText())
                .isEqualTo(rejected.text("id"));
        shop.staff(Request.get("/orders?status=CANCELLED&customer=nora"), 200);
    }

    @Test
    void preferences() throws Exception {
        String path = "/customers/me/preferences";
        Request put = Request.put(path)
                .json(Map.of(
                        "language",
                        "zh",
                        "timeZone",
                        "Asia/Shanghai",
                        "email",
                        Map.of("address", "petra@example.com"),
                        "sms",
                        Map.of("phone", "+447700900123", "events", List.of("PARCEL_DELAYED"))));
        shop.customer("petra", Request.get(path), 404);
        shop.customer("petra", put, 201);
        shop.customer("petra", put.header("If-Match", "\"1\""), 200);
        shop.customer("petra", put.header("If-Match", "\"1\""), 412);
        Answer read = shop.customer("petra", Request.get("/customers/petra/preferences"), 200);
        assertThat(read.json().at("/sms/events/0").asText()).isEqualTo("PARCEL_DELAYED");
        shop.customer("paul", Request.get("/customers/petra/preferences"), 404);
        shop.customer("paul", Request.delete("/customers/petra/preferences"), 404);
        shop.staff(Request.get("/customers/petra/preferences"), 404);
        shop.customer("petra", put.json(Map.of("email", Map.of("address", "no"))), 422);
        shop.customer("petra", put.json(Map.of("fax", "1")), 400);
        shop.customer("petra", Request.delete(path), 204);
        shop.customer("petra", Request.delete(path), 204);
        shop.customer("petra", Request.get(path), 404);
    }

    @Test
    void webhooksThatDoNotConcernUsAndThatAreNotTheirs() throws Exception {
        String secret = shop.system().webhookSecret();
        byte[] other = "{\"type\":\"payment.created\",\"data\":{}}".getBytes(UTF_8);
        shop.send(Bodies.signed(secret, "w-1", other), 200);
        shop.send(Bodies.signed(secret, "w-2", "[]".getBytes(UTF_8)), 400);
        shop.send(Bodies.signed(secret, "w-3", other).bytes("{}".getBytes(UTF_8)), 401);
        shop.send(Request.post("/webhooks/payments/nobody").text("{}"), 404);
    }

    @Test
    void aParcelThatIsHeldUpIsListedUntilItIsSettled() throws Exception {
        String path = "/webhooks/carriers/generic";
        byte[] held = """
            {"type":"tracking.updated","data":{"carrier":"royal-mail","trackingNumber":"HELD1","scans":[
            {"time":"2026-11-27T09:00:00Z","status":"EXCEPTION","reason":"CUSTOMS"}]}}\
            """.getBytes(UTF_8);
        shop.send(Bodies.signed(path, shop.system().webhookSecret("generic"), "h-1", held), 200);
        Request list = Request.get("/exceptions?kind=CUSTOMS");
        Await.until("it is listed", PATIENCE, () -> shop.staff(list, 200).body().contains("HELD1"));
        Request settle = Request.post("/exceptions/settlements")
                .json(Map.of("carrier", "royal-mail", "trackingNumber", "HELD1"));
        shop.staff(settle, 200);
        shop.staff(settle, 200);
        Await.until(
                "it is listed no longer",
                PATIENCE,
                () -> !shop.staff(list, 200).body().contains("HELD1"));
    }

    @Test
    void whatCarriersSay() throws Exception {
        new CarrierTalk(shop).isTakenOrRefused();
    }

    @Test
    void whatASeasonNeeds() throws Exception {
        product("K-1");
        stock("K-1", 5);
        reserve("kim", "K-1", 1);
        JsonNode plan = shop.staff(Request.get("/capacity-plan?growth=10&burst=500"), 200)
                .json();
        assertThat(plan.at("/arrivals/orders").asLong()).isPositive();
        assertThat(plan.at("/drain/burstSeconds").asDouble()).isPositive();
        shop.staff(Request.get("/capacity-plan?growth=0"), 422);
        String data = shop.system().data().toString();
        Command.Result command = Command.run(folder, Duration.ofMinutes(1), "plan", "--json", "--data", data);
        assertThat(command.exitStatus()).as(command.err()).isZero();
        assertThat(command.out()).contains("\"journey\":{", "\"state\":\"RESERVED\"");
    }

    @Test
    void demandAndForecasts() throws Exception {
        List<Map<String, Object>> lines = new ArrayList<>();
        LocalDate yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        for (int day = 0; day < 60; day++) {
            lines.add(Map.of("sku", "D-1", "date", yesterday.minusDays(day).toString(), "units", 2 + day % 3));
        }
        lines.add(Map.of("sku", "D-1", "date", "2020-01-01", "units", -1));
        Request request = Request.post("/demand").json(Map.of("lines", lines));
        JsonNode taken = shop.staff(request, 200).json();
        assertThat(taken.path("taken").asInt()).isEqualTo(60);
        assertThat(taken.at("/quarantined/0/reason").asText()).isEqualTo("impossible");
        shop.staff(Request.post("/demand").json(Map.of("lines", List.of())), 422);
        shop.staff(Request.post("/demand").text("{\"lines\":[{\"units\":NaN}]}"), 400);
        JsonNode forecast =
                shop.staff(Request.get("/forecasts/D-1?horizon=7"), 200).json();
        assertThat(forecast.path("days")).hasSize(7);
        assertThat(forecast.at("/days/0/mean").asDouble()).isBetween(1.0, 6.0);
        shop.staff(Request.get("/forecasts/D-1?horizon=366"), 422);
        shop.staff(Request.get("/forecasts/D-0"), 404);
        product("D-2");
        assertThat(shop.staff(Request.get("/forecasts/D-2"), 200).json().path("days"))
                .hasSize(28);
    }

    @Test
    void purchases() throws Exception {
        product("T-1");
        stock("T-1", 3);
        List<Map<String, Object>> lines = new ArrayList<>();
        LocalDate yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        for (int day = 0; day < 60; day++) {
            lines.add(Map.of("sku", "T-1", "date", yesterday.minusDays(day).toString(), "units", 4 + day % 3));
        }
        shop.staff(Request.post("/demand").json(Map.of("lines", lines)), 200);
        Request put = Request.put("/suppliers/acme").json(Bodies.supplier("T-1", 12));
        shop.staff(put, 201);
        shop.staff(put.header("If-Match", "\"1\""), 200);
        shop.staff(put.header("If-Match", "\"1\""), 412);
        shop.staff(put.json(Bodies.supplier("T-0", 12)), 422);
        shop.staff(put.json(Map.of("name", 1)), 400);
        shop.staff(Request.get("/suppliers/acme"), 200);
        shop.staff(Request.get("/suppliers/nobody"), 404);
        assertThat(shop.staff(Request.get("/suppliers?limit=5"), 200)
                        .json()
                        .at("/items/0/supplies")
                        .asInt())
                .isEqualTo(1);
        Answer approved = shop.approve("acme");
        String id = approved.text("id");
        String order = "/purchase-orders/" + id;
        Map<String, Object> fewerThanNone = Map.of("lines", List.of(Map.of("sku", "T-1", "quantity", -1)));
        shop.staff(Request.post(order + "/approve").json(fewerThanNone), 422);
        shop.staff(
                Request.post(order + "/approve").json(Map.of("lines", List.of(Map.of("sku", "T-1", "quantity", 12)))),
                409);
        assertThat(approved.header("location")).contains(order);
        assertThat(shop.staff(Request.post(order + "/approve"), 200).json()).isEqualTo(approved.json());
        Request receipt =
                Request.post("/stock/receipts").json(Bodies.with(Bodies.receipt("t-2", "T-1", 5), "purchaseOrder", id));
        shop.staff(receipt, 200);
        shop.staff(receipt, 200);
        JsonNode read = shop.staff(Request.get(order), 200).json();
        assertThat(read.path("status").asText()).isEqualTo("PARTLY_RECEIVED");
        assertThat(read.path("received").asLong()).isEqualTo(5);
        assertThat(shop.staff(Request.get("/purchase-orders?supplier=acme"), 200)
                        .json()
                        .path("items"))
                .hasSize(1);
        shop.staff(Request.post(order + "/cancel"), 200);
        shop.staff(Request.post("/purchase-orders/acme~000000001/cancel"), 404);
    }

    private void product(String sku) throws Exception {
        shop.staff(Request.put("/products/" + sku).json(Bodies.product(1999)), 201);
    }

    private void stock(String sku, int units) throws Exception {
        shop.staff(Request.post("/stock/receipts").json(Bodies.receipt("opening-" + sku, sku, units)), 200);
    }

    private static Request order(String key, Map<String, Object> body) {
        return Request.post("/orders").header("Idempotency-Key", key).json(body);
    }

    /** An order's id. */
    private String reserve(String customer, String sku, int units) throws Exception {
        Request order = order("reserve-" + sku, Bodies.order(sku, units)).header("Prefer", "wait=10");
        return shop.customer(customer, order, 201).text("id");
    }
}
