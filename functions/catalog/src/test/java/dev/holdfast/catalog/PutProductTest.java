package dev.holdfast.catalog;

import static dev.holdfast.catalog.Fixtures.product;
import static dev.holdfast.catalog.Fixtures.put;
import static dev.holdfast.catalog.Fixtures.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.model.Money;
import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.Problem;
import dev.holdfast.platform.http.Problem.FieldError;
import dev.holdfast.testing.dynamo.Call;
import dev.holdfast.testing.dynamo.Faults;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

class PutProductTest {

    private static final String PRICE = "'price':{'amount':255,'currency':'GBP'}";
    private static final String MUG = "{'name':'A mug'," + PRICE + ",'category':'Kitchen','weightGrams':300}";

    private Consumer<Call> beforeCalls = call -> {};
    private final ProductTable table = Fixtures.table(Fixtures.model(new Faults() {
        @Override
        public void before(Call call) {
            beforeCalls.accept(call);
        }
    }));
    private final PutProduct operation =
            new PutProduct(table, InstantSource.fixed(Fixtures.NOW), List.of("standard", "reduced", "zero"));

    @Test
    void aNewProductIsCreatedWithItsDefaults() {
        HttpAnswer answer = operation.handle(put("mug", MUG));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.headers()).containsEntry("ETag", "\"1\"");
        assertThat(answer.body())
                .isEqualTo(new Product(
                        "mug", "A mug", new Money(255, "GBP"), "Kitchen", 300, "standard", 1, 0, 0, 1, Fixtures.NOW));
        assertThat(table.find("mug")).contains((Product) answer.body());
    }

    @Test
    void aProductIsReplacedWhole() {
        table.put(product("mug", 1));
        HttpAnswer answer = operation.handle(put("mug", MUG));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).containsEntry("ETag", "\"2\"");
        assertThat(table.find("mug").orElseThrow().maxPerCustomer()).isZero();
    }

    @Test
    void twoVersionsNeverHaveTheSameTime() {
        operation.handle(put("mug", MUG));
        operation.handle(put("mug", MUG));
        assertThat(table.find("mug").orElseThrow().updatedAt()).isEqualTo(Fixtures.NOW.plusMillis(1));
    }

    @Test
    void theBucketsStayUnlessStockIsSpreadAnew() {
        table.put(product("mug", 1));
        operation.handle(put("mug", MUG));
        assertThat(table.find("mug").orElseThrow().stockBuckets()).isEqualTo(4);
        assertThat(operation.handle(put("mug", with("'stockBuckets':4"))).status())
                .isEqualTo(200);

        Problem problem = refusal(operation, put("mug", with("'stockBuckets':8")));
        assertThat(problem.status()).isEqualTo(409);
        assertThat(problem.detail()).contains("PUT /stock/mug/buckets");
        assertThat(table.find("mug").orElseThrow().stockBuckets()).isEqualTo(4);
    }

    @Test
    void aNewProductMayBeSpreadFromTheStart() {
        operation.handle(
                put("mug", with("'stockBuckets':32,'maxPerCustomer':2,'lowStockThreshold':5,'taxClass':'zero'")));
        Product mug = table.find("mug").orElseThrow();
        assertThat(mug.stockBuckets()).isEqualTo(32);
        assertThat(mug.maxPerCustomer()).isEqualTo(2);
        assertThat(mug.lowStockThreshold()).isEqualTo(5);
        assertThat(mug.taxClass()).isEqualTo("zero");
    }

    @Test
    void whoSawAnOlderVersionReplacesNothing() {
        table.put(product("mug", 1));
        assertThat(refusal(operation, put("mug", MUG, "if-match", "\"2\"")).status())
                .isEqualTo(412);
        assertThat(refusal(operation, put("mug", MUG, "if-none-match", "*")).status())
                .isEqualTo(412);
        assertThat(refusal(operation, put("cup", MUG, "if-match", "*")).status())
                .isEqualTo(412);
        assertThat(table.find("mug")).contains(product("mug", 1));
        assertThat(table.find("cup")).isEmpty();
        assertThat(operation.handle(put("mug", MUG, "if-match", "\"1\"")).status())
                .isEqualTo(200);
        assertThat(operation.handle(put("cup", MUG, "if-none-match", "*")).status())
                .isEqualTo(201);
    }

    @Test
    void whoIsOvertakenBetweenReadAndWriteIsToldSoIfHeAsked() {
        PutProduct overtaken = overtakenOnce();
        assertThat(refusal(overtaken, put("mug", MUG, "if-none-match", "*")).status())
                .isEqualTo(412);
        assertThat(table.find("mug")).contains(product("mug", 1));
    }

    @Test
    void whoIsOvertakenAndDidNotAskReplacesTheNewerOne() {
        PutProduct overtaken = overtakenOnce();
        HttpAnswer answer = overtaken.handle(put("mug", MUG));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).containsEntry("ETag", "\"2\"");
        assertThat(table.find("mug").orElseThrow().stockBuckets()).isEqualTo(4);
    }

    /** Somebody else creates the mug just before the first write. */
    private PutProduct overtakenOnce() {
        AtomicBoolean first = new AtomicBoolean(true);
        beforeCalls = call -> {
            if (call.request() instanceof PutItemRequest && first.getAndSet(false)) {
                table.put(product("mug", 1));
            }
        };
        return operation;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'name':'A mug'|'name':''|/name",
                "'name':'A mug'|'name':null|/name",
                "'category':'Kitchen'|'category':' '|/category",
                "'amount':255|'amount':0|/price/amount",
                "'amount':255|'amount':-1|/price/amount",
                "'weightGrams':300|'weightGrams':-1|/weightGrams",
                "'weightGrams':300|'weightGrams':10000001|/weightGrams",
                "'weightGrams':300|'maxPerCustomer':1|/weightGrams",
                "'weightGrams':300|'weightGrams':300,'taxClass':'luxury'|/taxClass",
                "'weightGrams':300|'weightGrams':300,'stockBuckets':0|/stockBuckets",
                "'weightGrams':300|'weightGrams':300,'stockBuckets':33|/stockBuckets",
                "'weightGrams':300|'weightGrams':300,'maxPerCustomer':-1|/maxPerCustomer",
                "'weightGrams':300|'weightGrams':300,'lowStockThreshold':2147483648|/lowStockThreshold"
            })
    void whatIsOutOfRangeIsRefusedWhereItStands(String right, String wrong, String pointer) {
        Problem problem = refusal(operation, put("mug", MUG.replace(right, wrong)));
        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.errors()).extracting(FieldError::pointer).containsExactly(pointer);
        assertThat(table.find("mug")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'amount':255|'amount':2.55|/price/amount",
                "'amount':255|'amount':99999999999999999999|/price/amount",
                "'currency':'GBP'|'currency':'POUND'|/price",
                "'weightGrams':300|'weightGrams':'300'|/weightGrams",
                "'weightGrams':300|'weightGrams':300,'colour':'red'|/colour"
            })
    void whatCannotBeReadIsRefusedWhereItStands(String right, String wrong, String pointer) {
        Problem problem = refusal(operation, put("mug", MUG.replace(right, wrong)));
        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.errors()).extracting(FieldError::pointer).containsExactly(pointer);
    }

    @Test
    void aPriceIsNeeded() {
        assertThat(refusal(operation, put("mug", MUG.replace(PRICE + ",", ""))).errors())
                .extracting(FieldError::pointer)
                .containsExactly("/price");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "a b", "-a", "a/b", "ü", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void whatIsNoSkuIsRefused(String sku) {
        assertThat(refusal(operation, put(sku, MUG)).errors())
                .extracting(FieldError::pointer)
                .containsExactly("/sku");
    }

    private static String with(String more) {
        return MUG.replace("'weightGrams':300", "'weightGrams':300," + more);
    }
}
