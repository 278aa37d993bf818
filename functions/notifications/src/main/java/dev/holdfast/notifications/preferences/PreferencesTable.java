package dev.holdfast.notifications.preferences;

import static dev.holdfast.platform.aws.Attributes.instant;
import static dev.holdfast.platform.aws.Attributes.n;
import static dev.holdfast.platform.aws.Attributes.number;
import static dev.holdfast.platform.aws.Attributes.s;
import static dev.holdfast.platform.aws.Attributes.string;
import static dev.holdfast.platform.aws.Attributes.stringOrNull;

import dev.holdfast.model.message.Notification.Event;
import dev.holdfast.model.topology.Tables;
import dev.holdfast.notifications.preferences.Preferences.Place;
import dev.holdfast.notifications.text.Language;
import dev.holdfast.platform.aws.BatchGet;
import dev.holdfast.platform.aws.TableNames;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/** How customers want to be told. Every change raises the version, and a write is guarded by the version it follows. */
@Singleton
public class PreferencesTable {

    private static final String CUSTOMER = "customer";
    private static final String VERSION = "version";
    private static final String EMAIL = "email";
    private static final String PHONE = "phone";
    private static final String EVENTS_OF_EMAIL = "emailEvents";
    private static final String EVENTS_OF_SMS = "smsEvents";
    private static final String EVENTS_OF_PUSH = "pushEvents";

    private final DynamoDbClient dynamo;
    private final BatchGet batches;
    private final String table;

    public PreferencesTable(DynamoDbClient dynamo, BatchGet batches, TableNames names) {
        this.dynamo = dynamo;
        this.batches = batches;
        this.table = names.of(Tables.PREFERENCES);
    }

    /** What became of a write. */
    enum Write {
        DONE,
        /** Somebody else changed it first. Nothing was written. */
        OVERTAKEN
    }

    Optional<Preferences> find(String customer) {
        var found = dynamo.getItem(
                request -> request.tableName(table).key(key(customer)).consistentRead(true));
        return found.hasItem() ? Optional.of(decode(found.item())) : Optional.empty();
    }

    /**
     * By customer, those that exist, as of now: who has just said no is not told any more.
     *
     * @throws dev.holdfast.platform.Unavailable if the service keeps leaving some unread
     */
    public Map<String, Preferences> findAll(Collection<String> customers) {
        Map<String, Preferences> found = new HashMap<>();
        batches.each(table, customers.stream().map(PreferencesTable::key).toList(), item -> {
            Preferences preferences = decode(item);
            found.put(preferences.customer(), preferences);
        });
        return found;
    }

    /** Writes version 1 if there is none, and version N over version N - 1 alone. */
    Write put(Preferences preferences) {
        PutItemRequest.Builder request =
                PutItemRequest.builder().tableName(table).item(encode(preferences));
        if (preferences.version() == 1) {
            request.conditionExpression("attribute_not_exists(#customer)")
                    .expressionAttributeNames(Map.of("#customer", CUSTOMER));
        } else {
            request.conditionExpression("#version = :before")
                    .expressionAttributeNames(Map.of("#version", VERSION))
                    .expressionAttributeValues(Map.of(":before", n(preferences.version() - 1)));
        }
        try {
            dynamo.putItem(request.build());
            return Write.DONE;
        } catch (ConditionalCheckFailedException overtaken) {
            return Write.OVERTAKEN;
        }
    }

    /** Whether they are there or not. */
    void delete(String customer) {
        dynamo.deleteItem(request -> request.tableName(table).key(key(customer)));
    }

    private static Map<String, AttributeValue> key(String customer) {
        return Map.of(CUSTOMER, s(customer));
    }

    private static Map<String, AttributeValue> encode(Preferences preferences) {
        Map<String, AttributeValue> item = new HashMap<>(key(preferences.customer()));
        item.put("language", s(preferences.language().tag()));
        item.put("zone", s(preferences.timeZone().getId()));
        item.put(VERSION, n(preferences.version()));
        item.put("updatedAt", instant(preferences.updatedAt()));
        place(item, preferences.email(), EMAIL, EVENTS_OF_EMAIL);
        place(item, preferences.sms(), PHONE, EVENTS_OF_SMS);
        events(item, preferences.push(), EVENTS_OF_PUSH);
        return item;
    }

    private static void place(Map<String, AttributeValue> item, @Nullable Place place, String address, String events) {
        if (place != null) {
            item.put(address, s(place.address()));
            events(item, place.events(), events);
        }
    }

    private static void events(Map<String, AttributeValue> item, @Nullable Set<Event> events, String name) {
        if (events != null) {
            item.put(name, s(events.stream().sorted().map(Event::name).collect(Collectors.joining(" "))));
        }
    }

    private static Preferences decode(Map<String, AttributeValue> item) {
        return new Preferences(
                string(item, CUSTOMER),
                Language.of(string(item, "language")).orElse(Language.EN),
                ZoneId.of(string(item, "zone")),
                place(item, EMAIL, EVENTS_OF_EMAIL),
                place(item, PHONE, EVENTS_OF_SMS),
                events(item, EVENTS_OF_PUSH),
                number(item, VERSION, 0),
                Instant.ofEpochMilli(number(item, "updatedAt", 0)));
    }

    private static @Nullable Place place(Map<String, AttributeValue> item, String address, String events) {
        String text = stringOrNull(item, address);
        return text == null ? null : new Place(text, events(item, events));
    }

    private static @Nullable Set<Event> events(Map<String, AttributeValue> item, String name) {
        String text = stringOrNull(item, name);
        if (text == null) {
            return null;
        }
        Set<Event> events = EnumSet.noneOf(Event.class);
        for (String event : text.split(" ", -1)) {
            if (!event.isEmpty()) {
                events.add(Event.valueOf(event));
            }
        }
        return events;
    }
}
