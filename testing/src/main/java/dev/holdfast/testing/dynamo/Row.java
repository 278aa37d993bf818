package dev.holdfast.testing.dynamo;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A place in a table.
 *
 * @param now the item; empty if there is none
 * @param before what it was until its last change
 */
record Row(Map<String, AttributeValue> now, Map<String, AttributeValue> before) {

    static final Row EMPTY = new Row(Map.of(), Map.of());

    Row changedTo(Map<String, AttributeValue> item) {
        return new Row(item, now);
    }
}
