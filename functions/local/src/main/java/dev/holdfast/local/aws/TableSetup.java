package dev.holdfast.local.aws;

import dev.holdfast.local.CloudFailure;
import dev.holdfast.model.topology.TableSpec;
import dev.holdfast.model.topology.TableSpec.KeySpec;
import dev.holdfast.model.topology.TableSpec.SortKey;
import dev.holdfast.platform.SideBySide;
import dev.holdfast.platform.aws.TableNames;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** Creates the topology's tables and indexes where they are missing. */
public final class TableSetup {

    private static final int SETUPS_AT_ONCE = 10;

    /** For an index of a table that has rows. */
    private static final Duration INDEX_MAX = Duration.ofMinutes(5);

    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    private final DynamoDbClient dynamo;
    private final TableNames names;

    public TableSetup(DynamoDbClient dynamo, TableNames names) {
        this.dynamo = dynamo;
        this.names = names;
    }

    /** Returns once all of them can be used. */
    public void create(List<TableSpec> tables) {
        Set<String> existing =
                dynamo.listTablesPaginator().tableNames().stream().collect(Collectors.toSet());
        SideBySide.each(SETUPS_AT_ONCE, tables, table -> {
            if (existing.contains(names.of(table.name()))) {
                complete(table);
            } else {
                create(table);
            }
        });
    }

    /** A folder may be older than an index; where rows lack its keys they come into it with their next write. */
    private void complete(TableSpec table) {
        Set<String> existing = describe(table).globalSecondaryIndexes().stream()
                .map(GlobalSecondaryIndexDescription::indexName)
                .collect(Collectors.toSet());
        table.indexes().stream()
                .filter(index -> !existing.contains(index.name()))
                .forEach(index -> add(table, index));
    }

    private void add(TableSpec table, TableSpec.IndexSpec index) {
        GlobalSecondaryIndex made = index(index);
        TableSpec with = new TableSpec(table.name(), table.key(), List.of(index), table.ttlAttribute());
        GlobalSecondaryIndexUpdate update = GlobalSecondaryIndexUpdate.builder()
                .create(create -> create.indexName(made.indexName())
                        .keySchema(made.keySchema())
                        .projection(made.projection()))
                .build();
        dynamo.updateTable(request -> request.tableName(names.of(table.name()))
                .attributeDefinitions(attributes(with))
                .globalSecondaryIndexUpdates(List.of(update)));
        for (Instant end = Instant.now().plus(INDEX_MAX); !isReady(table, index); pause()) {
            if (Instant.now().isAfter(end)) {
                throw new CloudFailure("the index " + index.name() + " of the table " + table.name()
                        + " was not made within " + INDEX_MAX.toMinutes() + " minutes; start again");
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_EVERY);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CloudFailure("interrupted", interrupted);
        }
    }

    private boolean isReady(TableSpec table, TableSpec.IndexSpec index) {
        return describe(table).globalSecondaryIndexes().stream()
                .anyMatch(each -> each.indexName().equals(index.name()) && each.indexStatus() == IndexStatus.ACTIVE);
    }

    private TableDescription describe(TableSpec table) {
        return dynamo.describeTable(request -> request.tableName(names.of(table.name())))
                .table();
    }

    private void create(TableSpec table) {
        try {
            dynamo.createTable(request(table));
        } catch (ResourceInUseException madeMeanwhile) {
            // another start has been quicker; both want the same table
        }
        dynamo.waiter().waitUntilTableExists(request -> request.tableName(names.of(table.name())));
        table.ttlAttribute().ifPresent(attribute -> expire(table, attribute));
    }

    private void expire(TableSpec table, String attribute) {
        dynamo.updateTimeToLive(request -> request.tableName(names.of(table.name()))
                .timeToLiveSpecification(ttl -> ttl.enabled(true).attributeName(attribute)));
    }

    private CreateTableRequest request(TableSpec table) {
        CreateTableRequest.Builder request = CreateTableRequest.builder()
                .tableName(names.of(table.name()))
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(attributes(table))
                .keySchema(schema(table.key()));
        if (!table.indexes().isEmpty()) {
            request.globalSecondaryIndexes(
                    table.indexes().stream().map(TableSetup::index).toList());
        }
        return request.build();
    }

    private static GlobalSecondaryIndex index(TableSpec.IndexSpec index) {
        return GlobalSecondaryIndex.builder()
                .indexName(index.name())
                .keySchema(schema(index.key()))
                .projection(projection -> projection.projectionType(ProjectionType.KEYS_ONLY))
                .build();
    }

    private static List<KeySchemaElement> schema(KeySpec key) {
        List<KeySchemaElement> schema = new ArrayList<>();
        schema.add(element(key.partition(), KeyType.HASH));
        key.sort().ifPresent(sort -> schema.add(element(sort.name(), KeyType.RANGE)));
        return schema;
    }

    private static KeySchemaElement element(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }

    private static List<AttributeDefinition> attributes(TableSpec table) {
        Map<String, ScalarAttributeType> types = new LinkedHashMap<>();
        Stream.concat(Stream.of(table.key()), table.indexes().stream().map(TableSpec.IndexSpec::key))
                .forEach(key -> {
                    types.put(key.partition(), ScalarAttributeType.S);
                    key.sort().ifPresent(sort -> types.put(sort.name(), type(sort)));
                });
        return types.entrySet().stream()
                .map(type -> AttributeDefinition.builder()
                        .attributeName(type.getKey())
                        .attributeType(type.getValue())
                        .build())
                .toList();
    }

    private static ScalarAttributeType type(SortKey sort) {
        return sort.number() ? ScalarAttributeType.N : ScalarAttributeType.S;
    }
}
