package dev.holdfast.testing.dynamo;

import dev.holdfast.model.topology.TableSpec;
import dev.holdfast.model.topology.TableSpec.IndexSpec;
import dev.holdfast.model.topology.TableSpec.KeySpec;
import dev.holdfast.model.topology.TableSpec.SortKey;
import dev.holdfast.model.topology.Topology;
import dev.holdfast.platform.aws.TableNames;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A small database for the model's own tests: things by id, and events by (owner, at) with an index by kind. */
final class Shop {

    static final String THINGS = "t-things";
    static final String EVENTS = "t-events";

    private Shop() {}

    static ModelDynamoDb open(Faults faults) {
        return new ModelDynamoDb(TOPOLOGY, new TableNames("t-"), InstantSource.fixed(Instant.EPOCH), faults);
    }

    static ModelDynamoDb open() {
        return open(Faults.NONE);
    }

    private static final Topology TOPOLOGY = new Topology(
            List.of(
                    new TableSpec("things", new KeySpec("id", Optional.empty()), List.of(), Optional.empty()),
                    new TableSpec(
                            "events",
                            new KeySpec("owner", Optional.of(new SortKey("at", true))),
                            List.of(new IndexSpec(
                                    "byKind", new KeySpec("kind", Optional.of(new SortKey("rank", false))))),
                            Optional.empty())),
            List.of(),
            List.of());

    static AttributeValue s(String text) {
        return AttributeValue.fromS(text);
    }

    static AttributeValue n(long number) {
        return AttributeValue.fromN(Long.toString(number));
    }

    static Map<String, AttributeValue> id(String id) {
        return Map.of("id", s(id));
    }

    /** An item from names and values in turn; texts become S, whole numbers N. */
    static Map<String, AttributeValue> item(Object... namesAndValues) {
        Map<String, AttributeValue> item = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            item.put(
                    (String) namesAndValues[i],
                    switch (value) {
                        case String text -> s(text);
                        case Integer number -> n(number);
                        case AttributeValue any -> any;
                        default -> throw new IllegalArgumentException(value.toString());
                    });
        }
        return item;
    }

    static Map<String, AttributeValue> thing(ModelDynamoDb dynamo, String id) {
        return dynamo.getItem(get -> get.tableName(THINGS).key(id(id)).consistentRead(true))
                .item();
    }
}
