package dev.holdfast.planning.supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.model.message.ConsiderSupplier;
import dev.holdfast.model.topology.Queues;
import dev.holdfast.model.topology.Tables;
import dev.holdfast.planning.purchase.Purchasing;
import dev.holdfast.platform.Unavailable;
import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.Problem.FieldError;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SuppliersTest {

    private static final String HEAD =
            "{'name':'Acme','currency':'GBP','leadTime':{'mean':10.5,'deviation':2},'reviewDays':7,";
    private static final String MUGS = "'supplies':[{'sku':'mug','warehouse':'main','unitCost':250,'packSize':12}]}";

    private final Purchasing shop = new Purchasing();

    @BeforeEach
    void catalogue() {
        shop.product("mug");
        shop.product("jar");
    }

    private HttpAnswer put(String id, String json, Map<String, String> headers) {
        return shop.ask(PutSupplier.class, Map.of("id", id), Map.of(), headers, json);
    }

    private HttpAnswer put(String json) {
        return put("acme", json, Map.of());
    }

    private JsonNode read(String id) {
        return Purchasing.json(shop.ask(ReadSupplier.class, Map.of("id", id), ""));
    }

    private List<String> faults(String json) {
        var problem = shop.refused(PutSupplier.class, Map.of("id", "acme"), json);
        assertThat(problem.status()).isEqualTo(422);
        return problem.errors().stream().map(FieldError::pointer).toList();
    }

    @Test
    void aSupplierReadsAsItWasPutWithWhatWasLeftOut() {
        HttpAnswer answer = put(HEAD + "'budget':100000,'minimumUnits':50," + MUGS);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.headers()).containsEntry("ETag", "\"1\"");
        JsonNode supplier = Purchasing.json(answer);
        assertThat(read("acme")).isEqualTo(supplier);
        assertThat(supplier.at("/leadTime/mean").asDouble()).isEqualTo(10.5);
        assertThat(supplier.path("holdingRate").asDouble()).isEqualTo(0.25);
        assertThat(supplier.path("serviceLevel").asDouble()).isEqualTo(0.95);
        assertThat(supplier.path("budget").asLong()).isEqualTo(100_000);
        assertThat(supplier.at("/supplies/0/packSize").asInt()).isEqualTo(12);
        assertThat(supplier.at("/supplies/0/minimumUnits").asInt()).isZero();
    }

    @Test
    void whatToOrderIsWorkedOutAtOnce() {
        put(HEAD + MUGS);
        assertThat(shop.taken(Queues.PURCHASES, ConsiderSupplier.class))
                .containsExactly(new ConsiderSupplier("acme", shop.now));

        shop.refuseMessages(true);
        assertThatThrownBy(() -> put(HEAD + MUGS)).isInstanceOf(Unavailable.class);
    }

    @Test
    void anotherVersionReplacesAllOfIt() {
        put(HEAD + "'budget':100000," + MUGS);

        assertThat(put("acme", HEAD + MUGS, Map.of("if-match", "\"1\"")).status())
                .isEqualTo(200);

        assertThat(read("acme").path("version").asInt()).isEqualTo(2);
        assertThat(read("acme").has("budget")).isFalse();
        assertThatThrownBy(() -> put("acme", HEAD + MUGS, Map.of("if-match", "\"1\"")))
                .hasMessageContaining("not as you expected");
        assertThatThrownBy(() -> put("acme", HEAD + MUGS, Map.of("if-none-match", "*")))
                .hasMessageContaining("not as you expected");
        assertThat(read("acme").path("version").asInt()).isEqualTo(2);
    }

    @Test
    void thousandsOfSkusAreSuppliedAndFewAfterThem() {
        String many = IntStream.range(0, 1_001)
                .mapToObj(i -> {
                    shop.product("s" + i);
                    return "{'sku':'s" + i + "','warehouse':'main','unitCost':" + (i + 1) + "}";
                })
                .collect(Collectors.joining(","));
        put(HEAD + "'supplies':[" + many + "]}");
        assertThat(read("acme").path("supplies")).hasSize(1_001);
        assertThat(shop.dynamo.contents(Tables.SUPPLIERS)).hasSize(2 + 6);

        put(HEAD + MUGS);

        assertThat(read("acme").path("supplies")).hasSize(1);
        assertThat(shop.dynamo.contents(Tables.SUPPLIERS)).hasSize(2 + 1);
    }

    @Test
    void aSkuHasOneSupplier() {
        put(HEAD + MUGS);

        var problem = shop.refused(PutSupplier.class, Map.of("id", "bond"), HEAD + MUGS);

        assertThat(problem.errors()).extracting(FieldError::pointer).containsExactly("/supplies/0/sku");
        put(HEAD + MUGS.replace("mug", "jar"));
        assertThat(put("bond", HEAD + MUGS, Map.of()).status()).isEqualTo(201);
    }

    @Test
    void twoWhoTakeTheSameSkuAtOnceDoNotBothGetIt() {
        shop.beforeNextTransaction(() -> put("bond", HEAD + MUGS, Map.of()));

        assertThat(faults(HEAD + MUGS)).containsExactly("/supplies/0/sku");

        assertThat(read("acme").path("status").asInt()).isEqualTo(404);
        assertThat(read("bond").path("supplies")).hasSize(1);
    }

    @Test
    void everyFaultIsNamed() {
        assertThat(faults("{}"))
                .containsExactlyInAnyOrder("/name", "/currency", "/reviewDays", "/leadTime/mean", "/supplies");
        assertThat(faults("{'name':'Acme','currency':'XXQ','leadTime':{'mean':0,'deviation':-1},'reviewDays':91,"
                        + "'orderCost':-1,'holdingRate':0,'serviceLevel':1,'minimumAmount':-1,'minimumUnits':-1,"
                        + "'budget':-1," + MUGS))
                .containsExactlyInAnyOrder(
                        "/currency",
                        "/leadTime/mean",
                        "/leadTime/deviation",
                        "/reviewDays",
                        "/orderCost",
                        "/holdingRate",
                        "/serviceLevel",
                        "/minimumAmount",
                        "/minimumUnits",
                        "/budget");
        assertThat(faults(HEAD + "'supplies':[null,{'sku':'mug','warehouse':'main','unitCost':0,'packSize':0},"
                        + "{'sku':'mug','warehouse':'main','unitCost':1,'minimumUnits':-1}]}"))
                .containsExactlyInAnyOrder(
                        "/supplies/0",
                        "/supplies/1/unitCost",
                        "/supplies/1/packSize",
                        "/supplies/2/minimumUnits",
                        "/supplies/2/sku");
        assertThat(faults(HEAD + "'supplies':[{'sku':'pen','warehouse':'north','unitCost':1}]}"))
                .containsExactly("/supplies/0/sku", "/supplies/0/warehouse");
        assertThat(shop.refused(PutSupplier.class, Map.of("id", "#"), HEAD + MUGS)
                        .errors())
                .extracting(FieldError::pointer)
                .containsExactly("/id");
        assertThat(shop.dynamo.contents(Tables.SUPPLIERS)).isEmpty();
    }

    @Test
    void suppliersAreListedByTheirIds() {
        put("bond", HEAD + MUGS, Map.of());
        put("acme", HEAD + MUGS.replace("mug", "jar"), Map.of());

        JsonNode first = list(Map.of("limit", "1"));
        JsonNode second =
                list(Map.of("limit", "1", "cursor", first.path("cursor").asText()));

        assertThat(first.at("/items/0/id").asText()).isEqualTo("acme");
        assertThat(first.at("/items/0/supplies").asInt()).isEqualTo(1);
        assertThat(second.at("/items/0/id").asText()).isEqualTo("bond");
        assertThatThrownBy(() -> list(Map.of("cursor", "x"))).hasMessageContaining("cursor");
        assertThatThrownBy(() -> list(Map.of("name", "x"))).hasMessageContaining("not a query parameter");
    }

    private JsonNode list(Map<String, String> query) {
        return Purchasing.json(shop.ask(ListSuppliers.class, Map.of(), query, Map.of(), ""));
    }

    @Test
    void whoeverIsNotThereIsA404() {
        assertThat(shop.ask(ReadSupplier.class, Map.of("id", "nobody"), "").status())
                .isEqualTo(404);
        assertThat(shop.ask(ReadSupplier.class, Map.of("id", "#"), "").status()).isEqualTo(404);
    }
}
