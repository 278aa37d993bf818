package dev.holdfast.local.aws;

import dev.holdfast.local.aws.DynamoStats.Write;
import dev.holdfast.model.topology.Topology;
import dev.holdfast.platform.aws.TableNames;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Reads from requests which items they write. */
final class Writes {

    private final Topology topology;
    private final TableNames names;

    Writes(Topology topology, TableNames names) {
        this.topology = topology;
        this.names = names;
    }

    Write one(String physical, Map<String, AttributeValue> item) {
        String table = names.logical(physical);
        AttributeValue key = item.get(topology.table(table).key().partition());
        return new Write(table, key == null || key.s() == null ? "" : key.s());
    }

    List<Write> ofTransaction(List<TransactWriteItem> items) {
        return items.stream().flatMap(item -> written(item).stream()).toList();
    }

    List<Write> ofBatch(Map<String, List<WriteRequest>> requests) {
        return requests.entrySet().stream()
                .flatMap(table -> table.getValue().stream().map(request -> one(table.getKey(), keyOf(request))))
                .toList();
    }

    /** The table that a part of a transaction touches, be it only to check a condition. */
    static String tableOf(TransactWriteItem item) {
        if (item.put() != null) {
            return item.put().tableName();
        } else if (item.update() != null) {
            return item.update().tableName();
        } else if (item.delete() != null) {
            return item.delete().tableName();
        }
        return item.conditionCheck().tableName();
    }

    private Optional<Write> written(TransactWriteItem item) {
        if (item.put() != null) {
            return Optional.of(one(item.put().tableName(), item.put().item()));
        } else if (item.update() != null) {
            return Optional.of(one(item.update().tableName(), item.update().key()));
        } else if (item.delete() != null) {
            return Optional.of(one(item.delete().tableName(), item.delete().key()));
        }
        return Optional.empty();
    }

    private static Map<String, AttributeValue> keyOf(WriteRequest request) {
        return request.putRequest() != null
                ? request.putRequest().item()
                : request.deleteRequest().key();
    }
}
