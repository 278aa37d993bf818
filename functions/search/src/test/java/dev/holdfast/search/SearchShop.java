package dev.holdfast.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.holdfast.catalog.Product;
import dev.holdfast.catalog.ProductChangesTable;
import dev.holdfast.catalog.ProductTable;
import dev.holdfast.inventory.stock.StockTable;
import dev.holdfast.model.Money;
import dev.holdfast.model.topology.Tables;
import dev.holdfast.model.topology.Topology;
import dev.holdfast.platform.Backoff;
import dev.holdfast.platform.aws.BatchGet;
import dev.holdfast.platform.aws.TableNames;
import dev.holdfast.platform.http.Caller;
import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.http.Problem;
import dev.holdfast.platform.http.Refusal;
import dev.holdfast.search.store.CatalogueIndex;
import dev.holdfast.search.store.Editions;
import dev.holdfast.search.store.IndexProducts;
import dev.holdfast.search.store.IndexStock;
import dev.holdfast.search.store.SearchTable;
import dev.holdfast.search.store.StockPicture;
import dev.holdfast.search.store.StockSurvey;
import dev.holdfast.testing.dynamo.Call;
import dev.holdfast.testing.dynamo.Faults;
import dev.holdfast.testing.dynamo.ModelDynamoDb;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A shop that is searched: its tables in memory, a clock that a test moves, and as many processes as it wants. */
public final class SearchShop implements InstantSource {

    /** Seconds after which changes are looked for. */
    public static final int REFRESH = 5;

    private static final TableNames NAMES = new TableNames("holdfast-");

    private Instant now = Instant.parse("2026-11-22T12:00:00Z");

    /** Told each call of a table. */
    public volatile Consumer<Call> beforeCalls = call -> {};

    public final List<String> calls = new ArrayList<>();

    public final ModelDynamoDb dynamo = new ModelDynamoDb(Topology.HOLDFAST, NAMES, this, new Faults() {
        @Override
        public void before(Call call) {
            synchronized (calls) {
                calls.add(call.operation());
            }
            beforeCalls.accept(call);
        }
    });

    private final BatchGet batches = new BatchGet(dynamo, new Backoff(duration -> {}, new SplittableRandom(1)));
    public final ProductTable products = new ProductTable(dynamo, batches, NAMES, this);
    public final ProductChangesTable changes = new ProductChangesTable(dynamo, batches, NAMES);
    public final SearchTable store = new SearchTable(dynamo, batches, NAMES);
    public final Editions editions = new Editions(store, changes);
    public final StockSurvey survey = new StockSurvey(new StockTable(dynamo, batches, NAMES), store);
    public final IndexProducts indexProducts = new IndexProducts(store, editions, changes);
    public final IndexStock indexStock = new IndexStock(store, survey);

    @Override
    public Instant instant() {
        return now;
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    /** A process of its own, as after a cold start. */
    public ListProducts process() {
        return new ListProducts(products, index(), new StockPicture(survey, store, this, REFRESH), REFRESH);
    }

    public CatalogueIndex index() {
        return new CatalogueIndex(editions, this, REFRESH);
    }

    public void put(String sku, String name) {
        put(sku, name, "gift", 100);
    }

    /** Its next version, as of now. */
    public void put(String sku, String name, String category, long price) {
        long version = products.find(sku).map(Product::version).orElse(0L) + 1;
        assertThat(products.put(new Product(
                        sku, name, new Money(price, "GBP"), category, 200, "standard", 1, 0, 0, version, now)))
                .isEqualTo(ProductTable.Write.DONE);
    }

    public void stock(String sku, String warehouse, long available) {
        dynamo.putItem(put -> put.tableName(NAMES.of(Tables.STOCK))
                .item(Map.of(
                        "item", AttributeValue.fromS(sku + "|" + warehouse + "|0"),
                        "onHand", AttributeValue.fromN("9"),
                        "available", AttributeValue.fromN(Long.toString(available)))));
    }

    /** How many rows the snapshots and pictures take, their heads not counted. */
    public long pieces() {
        return dynamo.scan(scan -> scan.tableName(NAMES.of(Tables.SEARCH_INDEX))).items().stream()
                .filter(item -> item.containsKey("bytes"))
                .count();
    }

    public static HttpRequest request(Map<String, String> query, Map<String, String> headers) {
        return new HttpRequest("GET", "/products", Map.of(), query, headers, new byte[0], Caller.ANONYMOUS);
    }

    public static SearchPage page(ListProducts process, Map<String, String> query) {
        HttpAnswer answer = process.handle(request(query, Map.of()));
        assertThat(answer.status()).isEqualTo(200);
        return (SearchPage) Objects.requireNonNull(answer.body());
    }

    public static List<String> skus(ListProducts process, Map<String, String> query) {
        return page(process, query).items().stream().map(Product::sku).toList();
    }

    public static Problem refusal(ListProducts process, Map<String, String> query) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> process.handle(request(query, Map.of())));
        assertThat(refusal).as("it should have been refused").isNotNull();
        return Objects.requireNonNull(refusal).problem();
    }
}
