package dev.holdfast.differential;

import dev.holdfast.model.topology.TableSpec;
import dev.holdfast.model.topology.TableSpec.IndexSpec;
import dev.holdfast.model.topology.TableSpec.KeySpec;
import dev.holdfast.model.topology.TableSpec.SortKey;
import dev.holdfast.model.topology.Topology;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** The tables that both databases have: things by id, and events by owner and number with an index of keys by kind. */
final class TwoTables {

    static final String INDEX = "byKind";

    static final Topology TOPOLOGY = new Topology(
            List.of(
                    new TableSpec("things", new KeySpec("id", Optional.empty()), List.of(), Optional.empty()),
                    new TableSpec(
                            "events",
                            new KeySpec("who", Optional.of(new SortKey("seq", true))),
                            List.of(new IndexSpec(
                                    INDEX, new KeySpec("kind", Optional.of(new SortKey("rankBy", false))))),
                            Optional.empty())),
            List.of(),
            List.of());

    private TwoTables() {}

    @SuppressWarnings("unchecked") // the SDK takes its consumers as varargs of a generic type
    static void create(DynamoDbClient dynamo, String prefix) {
        dynamo.createTable(table -> table.tableName(prefix + "things")
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(each -> each.attributeName("id").attributeType(ScalarAttributeType.S))
                .keySchema(each -> each.attributeName("id").keyType(KeyType.HASH)));
        dynamo.createTable(CreateTableRequest.builder()
                .tableName(prefix + "events")
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(
                        each -> each.attributeName("who").attributeType(ScalarAttributeType.S),
                        each -> each.attributeName("seq").attributeType(ScalarAttributeType.N),
                        each -> each.attributeName("kind").attributeType(ScalarAttributeType.S),
                        each -> each.attributeName("rankBy").attributeType(ScalarAttributeType.S))
                .keySchema(
                        each -> each.attributeName("who").keyType(KeyType.HASH),
                        each -> each.attributeName("seq").keyType(KeyType.RANGE))
                .globalSecondaryIndexes(GlobalSecondaryIndex.builder()
                        .indexName(INDEX)
                        .keySchema(
                                each -> each.attributeName("kind").keyType(KeyType.HASH),
                                each -> each.attributeName("rankBy").keyType(KeyType.RANGE))
                        .projection(each -> each.projectionType(ProjectionType.KEYS_ONLY))
                        .build())
                .build());
    }
}
