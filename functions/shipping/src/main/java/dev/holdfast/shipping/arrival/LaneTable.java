package dev.holdfast.shipping.arrival;

import static dev.holdfast.platform.aws.Attributes.instant;
import static dev.holdfast.platform.aws.Attributes.s;
import static dev.holdfast.platform.aws.Attributes.string;

import dev.holdfast.model.topology.Tables;
import dev.holdfast.platform.aws.BatchGet;
import dev.holdfast.platform.aws.Condition;
import dev.holdfast.platform.aws.ItemWrite;
import dev.holdfast.platform.aws.TableNames;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * What is known of lanes: an item a lane, in it an attribute a week with that week's cohort, and beside it up to when the
 * week's deliveries had been read. A week is only ever replaced as a whole, by one that had more of it to read: whoever repeats
 * a week, or comes late with an older reading of it, changes nothing.
 */
@Singleton
public class LaneTable {

    private static final String KEY = "lane";
    private static final String COHORT = "w";
    private static final String READ_UNTIL = "r";

    /** Weeks that are cleared away at each write, beyond those that count: as many may go by without a delivery. */
    private static final int CLEARED = 4;

    private final DynamoDbClient dynamo;
    private final BatchGet batches;
    private final String table;

    public LaneTable(DynamoDbClient dynamo, BatchGet batches, TableNames names) {
        this.dynamo = dynamo;
        this.batches = batches;
        this.table = names.of(Tables.LANES);
    }

    /** What became of a week that was learned. */
    public sealed interface Outcome {

        /** It is now what is known of the week. */
        record Replaced() implements Outcome {}

        /** A reading at least as new was there already, and stays. */
        record Kept(Instant readUntil) implements Outcome {}
    }

    /** What is known of a lane and of what it is part of, from narrow to wide. */
    public List<LaneHistory> find(Lane lane) {
        Map<String, LaneHistory> found = read(lane.widening());
        return lane.widening().stream()
                .filter(key -> found.containsKey(key.text()))
                .map(key -> found.get(key.text()))
                .toList();
    }

    /** Those of these lanes that anything is known of, by key. */
    public Map<String, LaneHistory> read(List<LaneKey> lanes) {
        Map<String, LaneHistory> found = new HashMap<>();
        batches.each(table, lanes.stream().map(LaneTable::key).toList(), item -> {
            LaneHistory history = decode(item);
            found.put(history.key().text(), history);
        });
        return found;
    }

    /** Up to when the deliveries of each week had been read that is known of a lane. */
    public Map<Week, Instant> readUntil(LaneKey lane) {
        Map<Week, Instant> weeks = new HashMap<>();
        batches.each(
                table,
                List.of(key(lane)),
                item -> item.forEach((name, value) -> {
                    if (name.matches(READ_UNTIL + "-?\\d+")) {
                        Week week = new Week(Integer.parseInt(name.substring(READ_UNTIL.length())));
                        weeks.put(week, Instant.ofEpochMilli(Long.parseLong(value.n())));
                    }
                }));
        return weeks;
    }

    /**
     * Puts a week in place of what was known of it.
     *
     * @param readUntil the time up to which its deliveries were read
     */
    public Outcome replace(LaneKey lane, Week week, Cohort cohort, Instant readUntil) {
        String read = READ_UNTIL + week.number();
        ItemWrite write = ItemWrite.to(table, key(lane))
                .set(COHORT + week.number(), AttributeValue.fromB(SdkBytes.fromByteArray(cohort.bytes())))
                .set(read, instant(readUntil))
                .when(Condition.either(Condition.absent(read), Condition.atMost(read, readUntil.toEpochMilli() - 1)));
        for (int old = 1; old <= CLEARED; old++) {
            int number = week.minus(Tuning.USUAL.weeks() + old).number();
            write.remove(COHORT + number).remove(READ_UNTIL + number);
        }
        try {
            dynamo.updateItem(write.request());
            return new Outcome.Replaced();
        } catch (ConditionalCheckFailedException newer) {
            AttributeValue until = newer.hasItem() ? newer.item().get(read) : null;
            return new Outcome.Kept(until == null ? readUntil : Instant.ofEpochMilli(Long.parseLong(until.n())));
        }
    }

    private static Map<String, AttributeValue> key(LaneKey lane) {
        return Map.of(KEY, s(lane.text()));
    }

    private static LaneHistory decode(Map<String, AttributeValue> item) {
        Map<Week, Cohort> weeks = new HashMap<>();
        item.forEach((name, value) -> {
            if (name.startsWith(COHORT) && value.b() != null) {
                Week week = new Week(Integer.parseInt(name.substring(COHORT.length())));
                Cohort.from(value.b().asByteArray()).ifPresent(cohort -> weeks.put(week, cohort));
            }
        });
        return new LaneHistory(new LaneKey(string(item, KEY)), weeks);
    }
}
