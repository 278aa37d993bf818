package dev.holdfast.local.cost;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An item's table, by its physical name, and its key. */
record ItemId(String physicalTable, Map<String, AttributeValue> key) {}
