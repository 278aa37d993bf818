package dev.holdfast.testing.dynamo;

import dev.holdfast.platform.aws.ItemSize;
import dev.holdfast.testing.expression.Refusal;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Refuses items that are larger than DynamoDB takes. */
final class ItemSizeLimit {

    private static final int ITEM_BYTES_MAX = 400 * 1024;

    private ItemSizeLimit() {}

    static void requireAllowed(Map<String, AttributeValue> item) {
        if (ItemSize.of(item) > ITEM_BYTES_MAX) {
            throw Refusal.of("Item size has exceeded the maximum allowed size");
        }
    }

    static void requireAllowedAfterUpdate(Map<String, AttributeValue> item) {
        if (ItemSize.of(item) > ITEM_BYTES_MAX) {
            throw Refusal.of("Item size to update has exceeded the maximum allowed size");
        }
    }
}
