package dev.holdfast.shipping.payload;

import static dev.holdfast.platform.aws.Attributes.instant;
import static dev.holdfast.platform.aws.Attributes.n;
import static dev.holdfast.platform.aws.Attributes.number;
import static dev.holdfast.platform.aws.Attributes.s;
import static dev.holdfast.platform.aws.Attributes.string;

import dev.holdfast.model.message.ScansReceived;
import dev.holdfast.model.message.ScansReceived.PayloadPart;
import dev.holdfast.model.topology.Tables;
import dev.holdfast.platform.Backoff;
import dev.holdfast.platform.Deflate;
import dev.holdfast.platform.Unavailable;
import dev.holdfast.platform.aws.TableNames;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Webhooks' bodies, compressed, for thirty days: so that what was misread can be read again. Rows never change. */
@Singleton
public class PayloadTable {

    public static final Duration KEPT = Duration.ofDays(30);

    private static final String KEY = "payload";
    private static final String PART = "part";
    private static final String DEFLATED = "deflated";
    private static final String RECEIVED_AT = "receivedAt";
    private static final int WRITES_MAX = 25;
    private static final int FAILURES_MAX = 8;

    private final DynamoDbClient dynamo;
    private final Backoff backoff;
    private final String table;

    public PayloadTable(DynamoDbClient dynamo, Backoff backoff, TableNames names) {
        this.dynamo = dynamo;
        this.backoff = backoff;
        this.table = names.of(Tables.CARRIER_PAYLOADS);
    }

    /**
     * Keeps the payloads that these messages carry. One that is there already is written again: the same, but for the time.
     *
     * @throws Unavailable if some may not be kept
     */
    public void keep(List<ScansReceived> messages) {
        Map<String, WriteRequest> writes = new LinkedHashMap<>();
        for (ScansReceived message : messages) {
            PayloadPart part = message.payload();
            if (part != null) {
                Map<String, AttributeValue> item = item(message, part);
                writes.put(
                        string(item, KEY) + "/" + part.part(),
                        WriteRequest.builder().putRequest(put -> put.item(item)).build());
            }
        }
        List<WriteRequest> all = List.copyOf(writes.values());
        for (int from = 0; from < all.size(); from += WRITES_MAX) {
            put(all.subList(from, Math.min(all.size(), from + WRITES_MAX)));
        }
    }

    private void put(List<WriteRequest> some) {
        Map<String, List<WriteRequest>> left = Map.of(table, some);
        for (int failures = 0; !left.isEmpty(); failures++) {
            if (failures > FAILURES_MAX) {
                throw new Unavailable("the table of payloads does not take them all");
            }
            if (failures > 0) {
                backoff.pauseAfter(failures);
            }
            Map<String, List<WriteRequest>> writes = left;
            left = dynamo.batchWriteItem(batch -> batch.requestItems(writes)).unprocessedItems();
        }
    }

    private static Map<String, AttributeValue> item(ScansReceived message, PayloadPart part) {
        Map<String, AttributeValue> item = new HashMap<>();
        item.put(KEY, s(message.provider() + "/" + message.payloadId()));
        item.put(PART, n(part.part()));
        item.put("parts", n(part.parts()));
        item.put(RECEIVED_AT, instant(message.receivedAt()));
        item.put(
                DEFLATED,
                AttributeValue.fromB(SdkBytes.fromByteArray(Base64.getDecoder().decode(part.deflated()))));
        item.put(Tables.EXPIRES_AT, n(message.receivedAt().plus(KEPT).getEpochSecond()));
        return item;
    }

    /**
     * Reads the table from end to end, which people do now and then, and no function does. In no particular order; a payload
     * of which a part is missing is passed over.
     *
     * @param since received then or later
     */
    public void each(Predicate<String> provider, Instant since, Consumer<Payload> payloads) {
        Map<String, TreeMap<Long, Map<String, AttributeValue>>> incomplete = new HashMap<>();
        ScanRequest scan = ScanRequest.builder()
                .tableName(table)
                .filterExpression("#receivedAt >= :since")
                .expressionAttributeNames(Map.of("#receivedAt", RECEIVED_AT))
                .expressionAttributeValues(Map.of(":since", instant(since)))
                .build();
        for (Map<String, AttributeValue> item : dynamo.scanPaginator(scan).items()) {
            String key = string(item, KEY);
            if (provider.test(key.substring(0, key.indexOf('/')))) {
                TreeMap<Long, Map<String, AttributeValue>> parts =
                        incomplete.computeIfAbsent(key, missing -> new TreeMap<>());
                parts.put(number(item, PART, 0), item);
                if (parts.size() == number(item, "parts", 1)) {
                    incomplete.remove(key);
                    payloads.accept(payload(key, new ArrayList<>(parts.values())));
                }
            }
        }
    }

    private static Payload payload(String key, List<Map<String, AttributeValue>> parts) {
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        for (Map<String, AttributeValue> part : parts) {
            AttributeValue bytes = part.get(DEFLATED);
            if (bytes == null) {
                throw new IllegalStateException("a payload lacks its bytes");
            }
            deflated.writeBytes(bytes.b().asByteArrayUnsafe());
        }
        int slash = key.indexOf('/');
        return new Payload(
                key.substring(0, slash),
                key.substring(slash + 1),
                Instant.ofEpochMilli(number(parts.getFirst(), RECEIVED_AT, 0)),
                Deflate.inflate(deflated.toByteArray()));
    }
}
