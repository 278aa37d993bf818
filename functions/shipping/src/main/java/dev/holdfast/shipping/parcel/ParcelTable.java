package dev.holdfast.shipping.parcel;

import static java.util.stream.Collectors.toMap;

import dev.holdfast.model.Address;
import dev.holdfast.model.order.AcceptedOrder;
import dev.holdfast.model.topology.Tables;
import dev.holdfast.model.tracking.ParcelId;
import dev.holdfast.orders.ParcelClaims;
import dev.holdfast.orders.Shipment;
import dev.holdfast.platform.Unavailable;
import dev.holdfast.platform.aws.Attributes;
import dev.holdfast.platform.aws.BatchGet;
import dev.holdfast.platform.aws.Condition;
import dev.holdfast.platform.aws.ItemWrite;
import dev.holdfast.platform.aws.TableNames;
import dev.holdfast.shipping.arrival.Lane;
import dev.holdfast.shipping.arrival.Week;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Parcels by tracking number and carrier. What scans write and what a shipment's claim writes are different attributes of
 * the same row, so that neither waits for the other.
 */
@Singleton
public class ParcelTable implements ParcelClaims {

    /** How often a parcel is changed anew because others were quicker: few ever write the same one at once. */
    private static final int TRIES_MAX = 5;

    private final DynamoDbClient dynamo;
    private final BatchGet batchGet;
    private final Watch watch;
    private final InstantSource clock;
    private final String table;

    public ParcelTable(DynamoDbClient dynamo, BatchGet batchGet, Watch watch, InstantSource clock, TableNames names) {
        this.dynamo = dynamo;
        this.batchGet = batchGet;
        this.watch = watch;
        this.clock = clock;
        this.table = names.of(Tables.PARCELS);
    }

    /** What became of a write. */
    public sealed interface Outcome {}

    /** It is written; the row as it is now, with a claim that may have come in between. */
    public record Written(Parcel now) implements Outcome {}

    /** Somebody else's scans were written since it was read. */
    public record Overtaken(Parcel found) implements Outcome {}

    /** As of now; those that are not there are unseen. */
    public Map<ParcelId, Parcel> read(Collection<ParcelId> ids) {
        Map<ParcelId, Parcel> parcels =
                new HashMap<>(ids.stream().distinct().collect(toMap(Function.identity(), Parcel::unseen)));
        batchGet.each(table, ids.stream().map(ParcelItems::key).toList(), item -> {
            Parcel parcel = ParcelItems.decode(item);
            parcels.put(parcel.id(), parcel);
        });
        return parcels;
    }

    /** A part of the list of parcels that something is wrong with, and where the next one begins; empty on the last. */
    public record Exceptions(List<Parcel> parcels, Optional<ExceptionPlace> next) {}

    /** Where in that list a parcel is. */
    public record ExceptionPlace(ParcelId parcel, Instant since) {}

    /**
     * The parcels that something is wrong with, those first where it has been for longest. As they are now: a few may have
     * recovered since the index was written.
     */
    public Exceptions exceptions(Optional<ExceptionPlace> after, int max) {
        QueryResponse found = dynamo.query(query -> query.tableName(table)
                .indexName("byException")
                .keyConditionExpression("#open = :open")
                .expressionAttributeNames(Map.of("#open", ParcelItems.CASE))
                .expressionAttributeValues(Map.of(":open", Attributes.s(ParcelItems.CASE_OPEN)))
                .exclusiveStartKey(after.map(ParcelItems::place).orElse(null))
                .limit(max));
        List<ParcelId> ids = found.items().stream().map(ParcelItems::id).toList();
        Map<ParcelId, Parcel> parcels = read(ids);
        return new Exceptions(
                ids.stream()
                        .map(id -> parcels.getOrDefault(id, Parcel.unseen(id)))
                        .toList(),
                found.hasLastEvaluatedKey() && !found.lastEvaluatedKey().isEmpty()
                        ? Optional.of(ParcelItems.place(found.lastEvaluatedKey()))
                        : Optional.empty());
    }

    /** A parcel's tracking as it was before a change, and as it is; the same if there was nothing to change. */
    public record Change(Parcel before, Parcel now) {}

    /**
     * Changes a parcel's tracking, and begins anew with the parcel as it is whenever somebody was quicker.
     *
     * @param seen as it may still be
     * @param change gives an equal parcel if there is nothing to change
     * @throws Unavailable if others keep writing it
     */
    public Change change(Parcel seen, UnaryOperator<Parcel> change) {
        Parcel before = seen;
        for (int tries = 0; tries < TRIES_MAX; tries++) {
            Parcel after = change.apply(before);
            if (after.equals(before)) {
                return new Change(before, before);
            }
            switch (write(before, after)) {
                case Written(Parcel now) -> {
                    return new Change(before, now);
                }
                case Overtaken(Parcel found) -> before = found;
            }
        }
        throw new Unavailable("others keep writing the same parcel");
    }

    /**
     * Writes what scans have made of a parcel, if its tracking still is as it was read. A digest guards it in place of a
     * version: scans are only added, so that no state comes back, and the row does not tell how often it was written.
     */
    public Outcome write(Parcel before, Parcel after) {
        ItemWrite write = ItemWrite.to(table, ParcelItems.key(after.id()));
        Map<String, AttributeValue> written = ParcelItems.tracking(after);
        written.putAll(ParcelItems.foreseen(after.foreseen()));
        written.forEach(write::set);
        ParcelItems.PASSING.stream().filter(name -> !written.containsKey(name)).forEach(write::remove);
        write.when(unchanged(before));
        if (after.isAwaited()) {
            watch(after.id(), write);
        } else if (after.state().isEnd() && !written.containsKey(ParcelItems.WATCH)) {
            write.remove(ParcelItems.WATCH).remove(ParcelItems.LOOK_AT);
        }
        try {
            var answer = dynamo.updateItem(write.request().toBuilder()
                    .returnValues(ReturnValue.ALL_NEW)
                    .build());
            return new Written(ParcelItems.decode(answer.attributes()));
        } catch (ConditionalCheckFailedException overtaken) {
            Map<String, AttributeValue> found = overtaken.hasItem() ? overtaken.item() : Map.of();
            return new Overtaken(found.isEmpty() ? Parcel.unseen(after.id()) : ParcelItems.decode(found));
        }
    }

    /** Its tracking still is as it was read. */
    private static Condition unchanged(Parcel read) {
        return read.isTracked()
                ? Condition.equal(ParcelItems.DIGEST, ParcelItems.digest(read))
                : Condition.absent(ParcelItems.DIGEST);
    }

    /** It is looked at later, unless it is watched already: then nothing changes, and the index costs nothing. */
    private void watch(ParcelId id, ItemWrite write) {
        write.setIfAbsent(ParcelItems.WATCH, Attributes.s(Watch.newcomersList(id)))
                .setIfAbsent(ParcelItems.LOOK_AT, Attributes.instant(watch.firstLook(clock.instant())));
    }

    /** What a list has to be looked at by then, as it is now, at most so many, the longest due first. */
    public List<Watched> due(String list, Instant by, int max) {
        List<Map<String, AttributeValue>> keys = new ArrayList<>();
        dynamo.query(query -> query.tableName(table)
                        .indexName("byLook")
                        .keyConditionExpression("#watch = :list AND #lookAt <= :by")
                        .expressionAttributeNames(Map.of("#watch", ParcelItems.WATCH, "#lookAt", ParcelItems.LOOK_AT))
                        .expressionAttributeValues(Map.of(":list", Attributes.s(list), ":by", Attributes.instant(by)))
                        .limit(max))
                .items()
                .forEach(item -> keys.add(ParcelItems.key(ParcelItems.id(item))));
        List<Watched> due = new ArrayList<>();
        batchGet.each(table, keys, item -> ParcelItems.watched(item).ifPresent(due::add));
        // the index may still show where a parcel was
        due.removeIf(each -> !each.list().equals(list) || each.lookAt().isAfter(by));
        due.sort(Comparator.comparing(Watched::lookAt)
                .thenComparing(each -> each.parcel().id().toString()));
        return due;
    }

    /** Puts a parcel on a list, to be looked at from then on, if it still is on the one where it was seen. */
    public void lookAgain(Watched seen, String list, Instant at) {
        writeIfSeen(ItemWrite.to(table, ParcelItems.key(seen.parcel().id()))
                .set(ParcelItems.WATCH, list)
                .set(ParcelItems.LOOK_AT, Attributes.instant(at))
                .when(Condition.equal(ParcelItems.LOOK_AT, Attributes.instant(seen.lookAt()))));
    }

    /** Takes a parcel off its list, unless there was news of it meanwhile: then somebody may wait for it after all. */
    public void lookNoMore(Watched seen) {
        writeIfSeen(ItemWrite.to(table, ParcelItems.key(seen.parcel().id()))
                .remove(ParcelItems.WATCH)
                .remove(ParcelItems.LOOK_AT)
                .when(Condition.equal(ParcelItems.LOOK_AT, Attributes.instant(seen.lookAt())))
                .when(unchanged(seen.parcel())));
    }

    private void writeIfSeen(ItemWrite write) {
        try {
            dynamo.updateItem(write.request());
        } catch (ConditionalCheckFailedException moved) {
            // it is looked at again if that is still its time
        }
    }

    /**
     * A shipment's claim, for its transaction: the parcel carries these goods of this order. It makes the row if no scan
     * has, and leaves waiting scans as they are; from now on it is watched. Guarded: no other order has claimed it, and a
     * repeat changes nothing.
     */
    @Override
    public TransactWriteItem claim(ParcelId id, AcceptedOrder order, String service, List<Shipment.Line> lines) {
        Address to = order.shipTo();
        ItemWrite claim = ItemWrite.to(table, ParcelItems.key(id));
        watch(id, claim);
        claim.set(ParcelItems.ORDER, order.id())
                .set(ParcelItems.LINES, ParcelItems.lines(lines))
                .set(ParcelItems.DESTINATION, Lane.region(to.country(), to.region()))
                .setIfAbsent(ParcelItems.CLAIMED_AT, Attributes.instant(clock.instant()))
                .when(Condition.either(
                        Condition.absent(ParcelItems.ORDER), Condition.equal(ParcelItems.ORDER, order.id())));
        return (service.isEmpty() ? claim : claim.set(ParcelItems.SERVICE, service)).update();
    }

    /** A parcel, and when it was delivered. */
    public record Delivered(ParcelId parcel, Instant at) {}

    /**
     * The parcels that were delivered in a week, by the time of their delivery and then by their ids. From an index, which may
     * be a moment behind; so the parcel itself may say something else by now.
     */
    public List<Delivered> deliveredIn(Week week) {
        return dynamo
                .queryPaginator(query -> query.tableName(table)
                        .indexName("byLook")
                        .keyConditionExpression("watch = :week")
                        .expressionAttributeValues(Map.of(":week", Attributes.s(ParcelItems.deliveredIn(week)))))
                .items()
                .stream()
                .map(item -> new Delivered(
                        ParcelItems.id(item), Instant.ofEpochMilli(Attributes.number(item, ParcelItems.LOOK_AT, 0))))
                .sorted(Comparator.comparing(Delivered::at)
                        .thenComparing(each -> each.parcel().toString()))
                .toList();
    }

    @Override
    public Map<ParcelId, Claimed> claimed(Collection<ParcelId> ids) {
        Map<ParcelId, Claimed> claimed = new HashMap<>();
        read(ids)
                .forEach((id, parcel) -> parcel.orderId()
                        .ifPresent(order -> claimed.put(
                                id,
                                new Claimed(
                                        order, parcel.lines(), parcel.state().status()))));
        return claimed;
    }
}
