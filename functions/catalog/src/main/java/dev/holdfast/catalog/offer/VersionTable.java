package dev.holdfast.catalog.offer;

import static dev.holdfast.platform.aws.Attributes.n;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/** The guard against lost updates that promotions and coupons share. */
final class VersionTable {

    static final String VERSION = "version";

    private VersionTable() {}

    /** @return whether it was written, for the version before was there; before version 1 there must be nothing */
    static boolean put(
            DynamoDbClient dynamo, String table, Map<String, AttributeValue> item, String key, long version) {
        PutItemRequest.Builder request =
                PutItemRequest.builder().tableName(table).item(item);
        if (version == 1) {
            request.conditionExpression("attribute_not_exists(#key)").expressionAttributeNames(Map.of("#key", key));
        } else {
            request.conditionExpression("#version = :before")
                    .expressionAttributeNames(Map.of("#version", VERSION))
                    .expressionAttributeValues(Map.of(":before", n(version - 1)));
        }
        try {
            dynamo.putItem(request.build());
            return true;
        } catch (ConditionalCheckFailedException overtaken) {
            return false;
        }
    }
}
