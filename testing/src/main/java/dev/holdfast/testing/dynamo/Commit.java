package dev.holdfast.testing.dynamo;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What a write, alone or with others of its transaction, has made of an item; a check has made nothing else of it.
 *
 * @param table by its name in the topology
 * @param before the item as it was; empty if there was none
 * @param after the item as it is now; empty if it was deleted
 */
public record Commit(String table, Map<String, AttributeValue> before, Map<String, AttributeValue> after) {}
