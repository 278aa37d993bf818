package dev.holdfast.notifications;

import static dev.holdfast.platform.aws.Attributes.instant;
import static dev.holdfast.platform.aws.Attributes.instantOrNull;
import static dev.holdfast.platform.aws.Attributes.number;
import static dev.holdfast.platform.aws.Attributes.s;
import static dev.holdfast.platform.aws.Attributes.string;
import static dev.holdfast.platform.aws.Attributes.stringOrNull;

import dev.holdfast.model.message.Notification;
import dev.holdfast.model.message.Notification.Event;
import dev.holdfast.model.topology.Tables;
import dev.holdfast.notifications.Telling.Claim;
import dev.holdfast.notifications.channel.Kind;
import dev.holdfast.notifications.text.Language;
import dev.holdfast.platform.aws.Condition;
import dev.holdfast.platform.aws.ItemWrite;
import dev.holdfast.platform.aws.TableNames;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The records of notifications by subject and event, which guard against repeats. */
@Singleton
public class NotificationTable {

    private static final String SUBJECT = "subject";
    private static final String EVENT = "event";
    private static final String RECIPIENT = "recipient";
    private static final String CHANNELS = "channels";
    private static final String CLAIMANT = "claimant";
    private static final String CLAIMED_UNTIL = "claimedUntil";

    private final DynamoDbClient dynamo;
    private final String table;

    public NotificationTable(DynamoDbClient dynamo, TableNames names) {
        this.dynamo = dynamo;
        this.table = names.of(Tables.NOTIFICATIONS);
    }

    /** A record that is there, and who is at it. */
    record Found(Telling telling, Optional<Claim> claim) {}

    /** Writes a record, once. */
    TransactWriteItem write(Telling telling, Optional<Claim> claim) {
        Map<String, AttributeValue> item = new HashMap<>(encode(telling));
        claim.ifPresent(by -> {
            item.put(CLAIMANT, s(by.claimant()));
            item.put(CLAIMED_UNTIL, instant(by.until()));
        });
        return ItemWrite.putNew(table, item, SUBJECT);
    }

    /** Takes over what another has put back, or has died in the middle of: only as it was found. */
    TransactWriteItem takeOver(Telling telling, Claim before, Claim claim) {
        return ItemWrite.to(table, key(telling.key()))
                .set(CHANNELS, channels(telling))
                .set(CLAIMANT, claim.claimant())
                .set(CLAIMED_UNTIL, claim.until().toEpochMilli())
                .when(Condition.equal(CLAIMANT, before.claimant()))
                .when(Condition.equal(CLAIMED_UNTIL, before.until().toEpochMilli()))
                .update();
    }

    /** Writes down how far it has come, and lets go of it: for good if nothing is pending. */
    TransactWriteItem mark(Telling telling, Claim claim) {
        ItemWrite write = ItemWrite.to(table, key(telling.key())).set(CHANNELS, channels(telling));
        if (telling.isPending()) {
            write.set(CLAIMED_UNTIL, Claim.PUT_BACK.toEpochMilli());
        } else {
            write.remove(CLAIMED_UNTIL);
        }
        return write.when(Condition.equal(CLAIMANT, claim.claimant())).update();
    }

    Found decode(Map<String, AttributeValue> item) {
        Map<Kind, Progress> progress = new EnumMap<>(Kind.class);
        map(item, CHANNELS).forEach((name, text) -> progress.put(Kind.valueOf(name), Progress.decode(text)));
        Notification notification = new Notification(
                string(item, SUBJECT),
                Event.valueOf(string(item, EVENT)),
                string(item, RECIPIENT),
                Instant.ofEpochMilli(number(item, "at", 0)),
                map(item, "facts"));
        Telling telling = new Telling(
                notification,
                Optional.ofNullable(stringOrNull(item, "language"))
                        .flatMap(Language::of)
                        .orElse(Language.EN),
                ZoneId.of(Optional.ofNullable(stringOrNull(item, "zone")).orElse("UTC")),
                progress);
        return new Found(
                telling,
                Optional.ofNullable(instantOrNull(item, CLAIMED_UNTIL))
                        .map(until -> new Claim(string(item, CLAIMANT), until)));
    }

    /** Some records, and where to go on; empty on the last page. */
    record Page(List<Telling> tellings, Optional<Telling.Key> last) {}

    /**
     * Records in no order that means anything: the table is keyed against repeats, not for reading.
     *
     * @param limit of records, at least 1
     */
    Page list(int limit, Optional<String> recipient, Optional<Telling.Key> after) {
        List<Telling> tellings = new ArrayList<>();
        Map<String, AttributeValue> from = after.map(NotificationTable::key).orElse(Map.of());
        do {
            var answer = dynamo.scan(scan(limit - tellings.size(), recipient, from));
            answer.items().forEach(item -> tellings.add(decode(item).telling()));
            from = answer.hasLastEvaluatedKey() ? answer.lastEvaluatedKey() : Map.of();
        } while (tellings.size() < limit && !from.isEmpty());
        return new Page(
                tellings,
                from.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Telling.Key(string(from, SUBJECT), Event.valueOf(string(from, EVENT)))));
    }

    private ScanRequest scan(int limit, Optional<String> recipient, Map<String, AttributeValue> from) {
        ScanRequest.Builder scan = ScanRequest.builder().tableName(table).limit(limit);
        if (!from.isEmpty()) {
            scan.exclusiveStartKey(from);
        }
        recipient.ifPresent(to -> scan.filterExpression("#recipient = :recipient")
                .expressionAttributeNames(Map.of("#recipient", RECIPIENT))
                .expressionAttributeValues(Map.of(":recipient", s(to))));
        return scan.build();
    }

    private static Map<String, AttributeValue> key(Telling.Key key) {
        return Map.of(SUBJECT, s(key.subject()), EVENT, s(key.event().name()));
    }

    /** What most have in common takes no room. */
    private static Map<String, AttributeValue> encode(Telling telling) {
        Notification notification = telling.notification();
        Map<String, AttributeValue> item = new HashMap<>(key(telling.key()));
        item.put(RECIPIENT, s(notification.recipient()));
        item.put("at", instant(notification.at()));
        item.put("facts", texts(notification.facts()));
        item.put(CHANNELS, channels(telling));
        if (telling.language() != Language.EN) {
            item.put("language", s(telling.language().tag()));
        }
        if (!telling.zone().getId().equals("UTC")) {
            item.put("zone", s(telling.zone().getId()));
        }
        return item;
    }

    private static AttributeValue channels(Telling telling) {
        Map<String, String> texts = new TreeMap<>();
        telling.progress().forEach((channel, each) -> texts.put(channel.name(), each.encode()));
        return texts(texts);
    }

    private static AttributeValue texts(Map<String, String> texts) {
        Map<String, AttributeValue> values = new TreeMap<>();
        texts.forEach((name, text) -> values.put(name, s(text)));
        return AttributeValue.fromM(values);
    }

    private static Map<String, String> map(Map<String, AttributeValue> item, String name) {
        Map<String, String> texts = new TreeMap<>();
        AttributeValue map = item.get(name);
        if (map != null && map.hasM()) {
            map.m().forEach((key, value) -> texts.put(key, value.s()));
        }
        return texts;
    }
}
