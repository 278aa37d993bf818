package dev.holdfast.testing.dynamo;

import static dev.holdfast.testing.dynamo.Shop.EVENTS;
import static dev.holdfast.testing.dynamo.Shop.THINGS;
import static dev.holdfast.testing.dynamo.Shop.id;
import static dev.holdfast.testing.dynamo.Shop.item;
import static dev.holdfast.testing.dynamo.Shop.n;
import static dev.holdfast.testing.dynamo.Shop.s;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

class ReadTest {

    private final ModelDynamoDb dynamo = Shop.open();

    @BeforeEach
    void fill() {
        for (int at = 1; at <= 5; at++) {
            Map<String, AttributeValue> event = item(
                    "owner", "o", "at", at, "kind", at % 2 == 0 ? "even" : "odd", "rank", "r" + at, "size", at * 10);
            dynamo.putItem(put -> put.tableName(EVENTS).item(event));
        }
        dynamo.putItem(put -> put.tableName(EVENTS).item(item("owner", "other", "at", 1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "#at = :two | 2",
                "#at < :two | 1",
                "#at <= :two | 1 2",
                "#at > :two | 3 4 5",
                "#at >= :two | 2 3 4 5",
                "#at BETWEEN :two AND :four | 2 3 4",
            })
    void a_query_takes_a_range_in_order(String range, String expected) {
        List<String> found = query("#o = :o AND " + range);
        assertThat(String.join(" ", found)).isEqualTo(expected);
    }

    @Test
    void a_query_goes_backwards_and_page_by_page() {
        List<String> found = new ArrayList<>();
        Map<String, AttributeValue> start = Map.of();
        int pages = 0;
        do {
            Map<String, AttributeValue> from = start;
            QueryResponse page = dynamo.query(query -> query.tableName(EVENTS)
                    .keyConditionExpression("#o = :o")
                    .expressionAttributeNames(Map.of("#o", "owner"))
                    .expressionAttributeValues(Map.of(":o", s("o")))
                    .scanIndexForward(false)
                    .limit(2)
                    .exclusiveStartKey(from.isEmpty() ? null : from));
            page.items().forEach(event -> found.add(ats(event)));
            start = page.lastEvaluatedKey();
            pages++;
        } while (!start.isEmpty());
        assertThat(found).containsExactly("5", "4", "3", "2", "1");
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void a_filter_comes_after_the_limit() {
        QueryResponse page = dynamo.query(query -> query.tableName(EVENTS)
                .keyConditionExpression("#o = :o")
                .filterExpression("#size > :s")
                .expressionAttributeNames(Map.of("#o", "owner", "#size", "size"))
                .expressionAttributeValues(Map.of(":o", s("o"), ":s", n(20)))
                .limit(3));
        assertThat(page.items()).extracting(ReadTest::ats).containsExactly("3");
        assertThat(page.scannedCount()).isEqualTo(3);
        assertThat(page.lastEvaluatedKey()).isEqualTo(item("owner", "o", "at", 3));
    }

    @Test
    void an_index_holds_keys_only_and_only_what_has_them() {
        QueryResponse page = dynamo.query(query -> query.tableName(EVENTS)
                .indexName("byKind")
                .keyConditionExpression("kind = :k AND begins_with(#r, :r)")
                .expressionAttributeNames(Map.of("#r", "rank"))
                .expressionAttributeValues(Map.of(":k", s("odd"), ":r", s("r"))));
        assertThat(page.items()).hasSize(3).first().isEqualTo(item("owner", "o", "at", 1, "kind", "odd", "rank", "r1"));
        assertThat(dynamo.scan(scan -> scan.tableName(EVENTS).indexName("byKind"))
                        .items())
                .hasSize(5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "#at = :two | missed key schema element: owner",
                "#o = :o AND #at <> :two | not supported",
                "#o = :o OR #at = :two | missed key schema element: owner",
                "#o = :o AND kind = :two | missed key schema element: at",
                "#o = :two | does not match schema type",
            })
    void a_query_that_follows_no_key_is_refused(String condition, String why) {
        assertThatExceptionOfType(DynamoDbException.class)
                .isThrownBy(() -> query(condition))
                .withMessageContaining(why);
    }

    @Test
    void what_an_index_cannot_give_is_refused() {
        QueryRequest.Builder request = QueryRequest.builder()
                .tableName(EVENTS)
                .indexName("byKind")
                .keyConditionExpression("kind = :k")
                .expressionAttributeValues(Map.of(":k", s("odd")));
        refused(request.copy().consistentRead(true), "Consistent reads are not supported");
        refused(request.copy().indexName("byNothing"), "does not have the specified index");
        refused(request.copy().filterExpression("attribute_exists(extra)"), "does not project [extra]");
        refused(request.copy().projectionExpression("extra"), "does not project [extra]");
        refused(request.copy().filterExpression("attribute_exists(kind)"), "non-primary key attributes");
        refused(request.copy().limit(0), "greater than or equal to 1");
        refused(request.copy().exclusiveStartKey(item("owner", "o", "at", 1)), "starting key is invalid");
        refused(
                request.copy().exclusiveStartKey(item("owner", "o", "at", 2, "kind", "even", "rank", "r2")),
                "outside query boundaries");
    }

    private void refused(QueryRequest.Builder request, String why) {
        assertThatExceptionOfType(DynamoDbException.class)
                .isThrownBy(() -> dynamo.query(request.build()))
                .withMessageContaining(why);
    }

    @Test
    void a_page_ends_at_a_megabyte() {
        for (int i = 0; i < 5; i++) {
            Map<String, AttributeValue> large = item("id", "large" + i, "text", "x".repeat(300 * 1024));
            dynamo.putItem(put -> put.tableName(THINGS).item(large));
        }
        ScanResponse page = dynamo.scan(scan -> scan.tableName(THINGS));
        assertThat(page.items()).hasSize(4);
        assertThat(page.hasLastEvaluatedKey()).isTrue();
        assertThat(dynamo.scanPaginator(scan -> scan.tableName(THINGS)).items()).hasSize(5);
    }

    @Test
    void the_segments_of_a_scan_share_the_table() {
        IntStream.range(0, 40)
                .forEach(i -> dynamo.putItem(put -> put.tableName(THINGS).item(id("t" + i))));
        List<Integer> sizes = IntStream.range(0, 4)
                .mapToObj(segment -> dynamo.scan(
                                scan -> scan.tableName(THINGS).segment(segment).totalSegments(4))
                        .count())
                .toList();
        assertThat(sizes)
                .allMatch(size -> size > 0)
                .satisfies(all -> assertThat(
                                all.stream().mapToInt(Integer::intValue).sum())
                        .isEqualTo(40));
        assertThatExceptionOfType(DynamoDbException.class)
                .isThrownBy(() ->
                        dynamo.scan(scan -> scan.tableName(THINGS).segment(4).totalSegments(4)));
    }

    @Test
    void a_batch_reads_what_is_there() {
        assertThat(dynamo.batchGetItem(get -> get.requestItems(Map.of(
                                EVENTS,
                                KeysAndAttributes.builder()
                                        .keys(List.of(item("owner", "o", "at", 1), item("owner", "o", "at", 99)))
                                        .build())))
                        .responses())
                .extractingByKey(EVENTS)
                .satisfies(found -> assertThat(found).extracting(ReadTest::ats).containsExactly("1"));
    }

    private List<String> query(String keyCondition) {
        return dynamo
                .query(query -> query.tableName(EVENTS)
                        .keyConditionExpression(keyCondition)
                        .expressionAttributeNames(used(keyCondition, Map.of("#o", "owner", "#at", "at")))
                        .expressionAttributeValues(
                                used(keyCondition, Map.of(":o", s("o"), ":two", n(2), ":four", n(4)))))
                .items()
                .stream()
                .map(ReadTest::ats)
                .toList();
    }

    private static <T> Map<String, T> used(String expression, Map<String, T> all) {
        return all.entrySet().stream()
                .filter(each -> expression.contains(each.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String ats(Map<String, AttributeValue> event) {
        return String.valueOf(event.getOrDefault("at", n(0)).n());
    }
}
