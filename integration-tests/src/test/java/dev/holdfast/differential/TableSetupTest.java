package dev.holdfast.differential;

import static dev.holdfast.platform.aws.Attributes.n;
import static dev.holdfast.platform.aws.Attributes.s;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.local.aws.TableSetup;
import dev.holdfast.model.topology.TableSpec;
import dev.holdfast.model.topology.TableSpec.IndexSpec;
import dev.holdfast.model.topology.TableSpec.KeySpec;
import dev.holdfast.model.topology.TableSpec.SortKey;
import dev.holdfast.platform.aws.TableNames;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Data outlive the version that made them. */
class TableSetupTest {

    private static final KeySpec KEY = new KeySpec("id", Optional.empty());
    private static final IndexSpec BY_TIME =
            new IndexSpec("byTime", new KeySpec("list", Optional.of(new SortKey("at", true))));
    private static final IndexSpec BY_OWNER = new IndexSpec("byOwner", new KeySpec("owner", Optional.empty()));

    @Test
    void tablesOfAnEarlierVersionGetTheIndexesThatTheyLack() throws IOException {
        try (DynamoDbLocal local = DynamoDbLocal.start();
                DynamoDbClient dynamo = local.client()) {
            TableSetup setup = new TableSetup(dynamo, new TableNames("old-"));
            setup.create(List.of(things()));
            dynamo.putItem(put -> put.tableName("old-things")
                    .item(Map.of("id", s("1"), "list", s("all"), "at", n(7), "owner", s("anna"))));

            setup.create(List.of(things(BY_TIME, BY_OWNER)));
            setup.create(List.of(things(BY_TIME, BY_OWNER)));

            assertThat(found(dynamo, "byTime", "list", "all")).isEqualTo(1);
            assertThat(found(dynamo, "byOwner", "owner", "anna")).isEqualTo(1);
            assertThat(found(dynamo, "byOwner", "owner", "ben")).isZero();
        }
    }

    private static TableSpec things(IndexSpec... indexes) {
        return new TableSpec("things", KEY, List.of(indexes), Optional.empty());
    }

    private static int found(DynamoDbClient dynamo, String index, String key, String value) {
        return dynamo.query(query -> query.tableName("old-things")
                        .indexName(index)
                        .keyConditionExpression("#key = :value")
                        .expressionAttributeNames(Map.of("#key", key))
                        .expressionAttributeValues(Map.of(":value", s(value))))
                .count();
    }
}
