package dev.holdfast.notifications;

import static dev.holdfast.platform.aws.Attributes.instant;
import static dev.holdfast.platform.aws.Attributes.number;
import static dev.holdfast.platform.aws.Attributes.s;
import static dev.holdfast.platform.aws.Attributes.string;

import dev.holdfast.model.message.Notification.Event;
import dev.holdfast.model.topology.Tables;
import dev.holdfast.platform.aws.ItemWrite;
import dev.holdfast.platform.aws.TableNames;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Delivered notifications by subject and event, which guard against repeats. */
@Singleton
public class NotificationTable {

    private static final String SUBJECT = "subject";
    private static final String EVENT = "event";
    private static final String RECIPIENT = "recipient";

    private final DynamoDbClient dynamo;
    private final String table;

    public NotificationTable(DynamoDbClient dynamo, TableNames names) {
        this.dynamo = dynamo;
        this.table = names.of(Tables.NOTIFICATIONS);
    }

    /** Writes a letter, once. */
    TransactWriteItem write(Letter letter) {
        return ItemWrite.putNew(
                table,
                Map.of(
                        SUBJECT,
                        s(letter.subject()),
                        EVENT,
                        s(letter.event().name()),
                        RECIPIENT,
                        s(letter.to()),
                        "at",
                        instant(letter.at()),
                        "text",
                        s(letter.text())),
                SUBJECT);
    }

    /** The key of the last letter of a page. */
    record Key(String subject, String event) {}

    /** Some letters, and where to go on; empty on the last page. */
    record Found(List<Letter> letters, Optional<Key> last) {}

    /**
     * Letters in no order that means anything: the table is keyed against repeats, not for reading.
     *
     * @param limit of letters, at least 1
     */
    Found list(int limit, Optional<String> recipient, Optional<Key> after) {
        List<Letter> letters = new ArrayList<>();
        Map<String, AttributeValue> from = after.map(NotificationTable::key).orElse(Map.of());
        do {
            var answer = dynamo.scan(page(limit - letters.size(), recipient, from));
            answer.items().forEach(item -> letters.add(decode(item)));
            from = answer.hasLastEvaluatedKey() ? answer.lastEvaluatedKey() : Map.of();
        } while (letters.size() < limit && !from.isEmpty());
        return new Found(
                letters,
                from.isEmpty() ? Optional.empty() : Optional.of(new Key(string(from, SUBJECT), string(from, EVENT))));
    }

    private ScanRequest page(int limit, Optional<String> recipient, Map<String, AttributeValue> from) {
        ScanRequest.Builder scan = ScanRequest.builder().tableName(table).limit(limit);
        if (!from.isEmpty()) {
            scan.exclusiveStartKey(from);
        }
        recipient.ifPresent(to -> scan.filterExpression("#recipient = :recipient")
                .expressionAttributeNames(Map.of("#recipient", RECIPIENT))
                .expressionAttributeValues(Map.of(":recipient", s(to))));
        return scan.build();
    }

    private static Map<String, AttributeValue> key(Key key) {
        return Map.of(SUBJECT, s(key.subject()), EVENT, s(key.event()));
    }

    private static Letter decode(Map<String, AttributeValue> item) {
        return new Letter(
                string(item, RECIPIENT),
                string(item, SUBJECT),
                Event.valueOf(string(item, EVENT)),
                Instant.ofEpochMilli(number(item, "at", 0)),
                string(item, "text"));
    }
}
