package dev.holdfast.local.aws;

import dev.holdfast.model.topology.TableSpec;
import dev.holdfast.model.topology.TableSpec.KeySpec;
import dev.holdfast.model.topology.TableSpec.SortKey;
import dev.holdfast.platform.SideBySide;
import dev.holdfast.platform.aws.TableNames;
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
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** Creates the topology's tables where they are missing. */
public final class TableSetup {

    private static final int SETUPS_AT_ONCE = 10;

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
        SideBySide.each(
                SETUPS_AT_ONCE,
                tables.stream()
                        .filter(table -> !existing.contains(names.of(table.name())))
                        .toList(),
                this::create);
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
