package dev.holdfast.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What cannot be done is refused with a problem that says why, and changes nothing. */
@TestInstance(Lifecycle.PER_CLASS)
class BadInputTest {

    private static final String TYPES = "https://holdfast.dev/problems/";

    @TempDir
    private static Path folder;

    private Checked shop;
    private String annas = "";
    private Map<String, String> before = Map.of();

    @BeforeAll
    void start() throws Exception {
        shop = new Checked(LocalSystem.inMemory(folder), new Contract(OpenApi.load(Command.HOME)));
        shop.staff(Request.put("/products/B-1").json(Bodies.product(1999)), 201);
        shop.staff(Request.put("/promotions/good").json(BadOffers.GOOD), 201);
        shop.staff(Request.put("/products/B-EUR").json(Bodies.product(1999, "EUR")), 201);
        shop.staff(Request.post("/stock/receipts").json(Bodies.receipt("good", "B-1", 10)), 200);
        shop.staff(Request.post("/stock/adjustments").json(Bodies.adjustment("good", "B-1", -1)), 200);
        Instant now = Instant.now();
        shop.staff(
                Request.post("/stock/counts").json(Bodies.counts("good", List.of(Bodies.count("B-1", 9, now)))), 200);
        annas = reserve("good", 2);
        before = everything();
    }

    /** What had been put on a queue by mistake would have been decided by now: queues are served in turn. */
    @AfterAll
    void nothingCameOfItLaterEither() throws Exception {
        try (LocalSystem system = shop.system()) {
            String last = reserve("last", 1);
            assertThat(shop.staff(Request.get("/orders"), 200).json().path("items"))
                    .extracting(each -> each.path("id").asText())
                    .containsExactly(last, annas);
            assertThat(shop.staff(Request.post("/audits"), 200)
                            .json()
                            .path("clean")
                            .asBoolean())
                    .as(system.err())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("dev.holdfast.system.BadTokens#all")
    void callersWhoMayNot(BadInput bad) throws Exception {
        refuse(bad);
    }

    @ParameterizedTest
    @MethodSource("badOrders")
    void orders(BadInput bad) throws Exception {
        refuse(bad);
    }

    @ParameterizedTest
    @MethodSource("dev.holdfast.system.BadStock#all")
    void stock(BadInput bad) throws Exception {
        refuse(bad);
    }

    @ParameterizedTest
    @MethodSource("dev.holdfast.system.BadCatalogue#all")
    void catalogue(BadInput bad) throws Exception {
        refuse(bad);
    }

    @ParameterizedTest
    @MethodSource("dev.holdfast.system.BadOffers#all")
    void offers(BadInput bad) throws Exception {
        refuse(bad);
    }

    @ParameterizedTest
    @MethodSource("dev.holdfast.system.BadPreferences#all")
    void preferences(BadInput bad) throws Exception {
        refuse(bad);
    }

    @ParameterizedTest
    @MethodSource("dev.holdfast.system.BadExceptions#all")
    void exceptions(BadInput bad) throws Exception {
        refuse(bad);
    }

    @ParameterizedTest
    @MethodSource("dev.holdfast.system.BadPurchases#all")
    void purchases(BadInput bad) throws Exception {
        refuse(bad);
    }

    Stream<BadInput> badOrders() {
        return new BadOrders(annas).all();
    }

    private void refuse(BadInput bad) throws Exception {
        Answer answer = shop.send(bad.bearer().on(shop.system(), bad.request()), bad.status());
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.text("type")).isEqualTo(TYPES + bad.kind());
        assertThat(answer.text("title")).isNotBlank();
        JsonNode problem = answer.json();
        assertThat(problem.path("detail").asText() + " " + problem.path("errors"))
                .as(answer.toString())
                .contains(bad.words());
        assertThat(everything()).isEqualTo(before);
    }

    /** All that there is, as it reads now: products, stock with its count of writes, warehouses, orders. */
    private Map<String, String> everything() throws Exception {
        Map<String, String> all = new LinkedHashMap<>();
        for (String path : List.of("/products", "/promotions", "/stock/B-1", "/warehouses")) {
            all.put(path, shop.staff(Request.get(path), 200).body());
        }
        all.put("/orders", shop.customer("anna", Request.get("/orders"), 200).body());
        return all;
    }

    /** An order's id. */
    private String reserve(String key, int units) throws Exception {
        Request order = Request.post("/orders")
                .header("Idempotency-Key", key)
                .header("Prefer", "wait=10")
                .json(Bodies.order("B-1", units));
        return shop.customer("anna", order, 201).text("id");
    }
}
