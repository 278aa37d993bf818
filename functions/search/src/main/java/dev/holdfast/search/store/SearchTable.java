package dev.holdfast.search.store;

import static dev.holdfast.platform.aws.Attributes.b;
import static dev.holdfast.platform.aws.Attributes.bytes;
import static dev.holdfast.platform.aws.Attributes.instant;
import static dev.holdfast.platform.aws.Attributes.n;
import static dev.holdfast.platform.aws.Attributes.number;
import static dev.holdfast.platform.aws.Attributes.s;
import static dev.holdfast.platform.aws.Attributes.string;

import dev.holdfast.model.topology.Tables;
import dev.holdfast.platform.aws.Attributes;
import dev.holdfast.platform.aws.BatchGet;
import dev.holdfast.platform.aws.Condition;
import dev.holdfast.platform.aws.ItemWrite;
import dev.holdfast.platform.aws.TableNames;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * Documents that are too large for a row, each under a name: a head row says which rows have the one that counts. A new one
 * is written beside the old one; then one conditional write of the head puts it in its place. So whoever reads sees the old
 * one or the new one whole, and of two that write at once one wins.
 */
@Singleton
public class SearchTable {

    /** Of rows whose writer died, or that nobody has deleted. A document that counts is written anew long before. */
    static final Duration KEPT = Duration.ofDays(30);

    private static final String PART = "part";
    private static final String ASKED = "asked";
    private static final String AT = "at";
    private static final String ID = "id";
    private static final String FORMAT = "format";
    private static final String PIECES = "pieces";
    private static final String AS_OF = "asOf";
    private static final String WRITTEN_AT = "writtenAt";
    private static final String BYTES = "bytes";

    private final DynamoDbClient dynamo;
    private final BatchGet batches;
    private final String table;

    public SearchTable(DynamoDbClient dynamo, BatchGet batches, TableNames names) {
        this.dynamo = dynamo;
        this.batches = batches;
        this.table = names.of(Tables.SEARCH_INDEX);
    }

    /** The one that counts. */
    public Optional<Head> head(String name) {
        Map<String, AttributeValue> item = get(name);
        return item.isEmpty()
                ? Optional.empty()
                : Optional.of(new Head(
                        string(item, ID),
                        Math.toIntExact(number(item, FORMAT, 0)),
                        Math.toIntExact(number(item, PIECES, 0)),
                        Instant.ofEpochMilli(number(item, AS_OF, 0)),
                        Instant.ofEpochMilli(number(item, WRITTEN_AT, 0))));
    }

    /** The document; empty if its rows are gone, for another has taken its place. */
    public Optional<byte[]> load(String name, Head head) {
        TreeMap<String, byte[]> found = new TreeMap<>();
        List<String> parts = parts(name, head);
        batches.each(
                table,
                parts.stream().map(SearchTable::key).toList(),
                item -> found.put(string(item, PART), bytes(item, BYTES)));
        return found.size() < parts.size()
                ? Optional.empty()
                : Optional.of(Pieces.join(parts.stream().map(found::get).toList()));
    }

    /**
     * Makes a document the one that counts, and tidies the one before away.
     *
     * @param before the one that it replaces
     * @param asOf when what it tells was true
     * @return whether it was: if another has come in between, that one counts
     */
    public boolean store(String name, Optional<Head> before, int format, Instant asOf, byte[] document) {
        List<byte[]> pieces = Pieces.of(document);
        Head head = new Head(Head.id(document, asOf), format, pieces.size(), asOf, asOf);
        List<String> parts = parts(name, head);
        for (int i = 0; i < parts.size(); i++) {
            Map<String, AttributeValue> item = new TreeMap<>(key(parts.get(i)));
            item.put(BYTES, b(pieces.get(i)));
            item.put(Tables.EXPIRES_AT, n(asOf.plus(KEPT).getEpochSecond()));
            dynamo.putItem(put -> put.tableName(table).item(item));
        }
        boolean counts = write(ItemWrite.to(table, key(name))
                .set(ID, head.id())
                .set(FORMAT, format)
                .set(PIECES, pieces.size())
                .set(AS_OF, instant(asOf))
                .set(WRITTEN_AT, instant(asOf))
                .when(before.map(old -> Condition.equal(ID, old.id())).orElse(Condition.absent(ID))));
        tidy(name, counts ? before : Optional.of(head));
        return counts;
    }

    /** Says that a document is still true as of then. */
    public void confirm(String name, Head head, Instant asOf) {
        write(ItemWrite.to(table, key(name))
                .set(AS_OF, instant(asOf))
                .when(Condition.equal(ID, head.id()))
                .when(Condition.atMost(AS_OF, asOf.toEpochMilli())));
    }

    private void tidy(String name, Optional<Head> useless) {
        // two that wrote the same at the same time have written the same rows
        useless.filter(each -> head(name).stream().noneMatch(now -> now.id().equals(each.id())))
                .ifPresent(each -> parts(name, each)
                        .forEach(part -> dynamo.deleteItem(
                                delete -> delete.tableName(table).key(key(part)))));
    }

    /** Notes that somebody asks for what is in stock. */
    public void asked(Instant at) {
        write(ItemWrite.to(table, key(ASKED))
                .set(AT, instant(at))
                .when(Condition.either(Condition.absent(AT), Condition.atMost(AT, at.toEpochMilli()))));
    }

    /** When somebody last asked for what is in stock, within a minute or so. */
    public Optional<Instant> askedAt() {
        return Optional.ofNullable(Attributes.instantOrNull(get(ASKED), AT));
    }

    private boolean write(ItemWrite write) {
        try {
            dynamo.updateItem(write.request());
            return true;
        } catch (ConditionalCheckFailedException another) {
            return false;
        }
    }

    private Map<String, AttributeValue> get(String part) {
        Map<String, AttributeValue> item = dynamo.getItem(
                        get -> get.tableName(table).key(key(part)).consistentRead(true))
                .item();
        return item == null ? Map.of() : item;
    }

    private static List<String> parts(String name, Head head) {
        return IntStream.range(0, head.pieces())
                .mapToObj(piece -> name + "/" + head.id() + "/" + piece)
                .toList();
    }

    private static Map<String, AttributeValue> key(String part) {
        return Map.of(PART, s(part));
    }
}
