package dev.holdfast.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.model.topology.Queues;
import dev.holdfast.model.topology.Tables;
import dev.holdfast.shipping.parcel.Watch;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A silent parcel, from the schedule over the provider to the queue. */
final class PollTrials {

    private static final Duration LONG_SILENT = Duration.ofDays(12);

    private PollTrials() {}

    /** The shipped order's parcel is not silent; another one is. */
    static void pollParcels(Tried function) {
        World world = function.world();
        long before = world.depth(Queues.SCANS).waiting();
        function.tick();
        assertThat(world.easyPost().asked()).isEmpty();
        addSilent(world);
        function.tick();
        assertThat(world.easyPost().asked()).containsExactly("/v2/trackers?page_size=5&tracking_code=S-1");
        assertThat(world.depth(Queues.SCANS).waiting()).isEqualTo(before + 1);
        assertThat(function.process().log())
                .anyMatch(line -> line.contains("easypost: 1 parcels asked for, news of 1"));
    }

    private static void addSilent(World world) {
        DynamoDbClient dynamo = world.aws().dynamo();
        String claimedAt = Long.toString(Instant.now().minus(LONG_SILENT).toEpochMilli());
        dynamo.updateItem(update -> update.tableName(world.aws().tableNames().of(Tables.PARCELS))
                .key(Map.of("number", AttributeValue.fromS("S-1"), "carrier", AttributeValue.fromS("royal-mail")))
                .updateExpression("SET orderId = :order, watch = :list, lookAt = :past, claimedAt = :long")
                .expressionAttributeValues(Map.of(
                        ":order",
                        AttributeValue.fromS("nobodys"),
                        ":list",
                        AttributeValue.fromS(Watch.NEWCOMERS_LISTS.getFirst()),
                        ":past",
                        AttributeValue.fromN("1"),
                        ":long",
                        AttributeValue.fromN(claimedAt))));
    }
}
