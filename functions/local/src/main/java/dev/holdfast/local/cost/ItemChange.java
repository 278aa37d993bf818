package dev.holdfast.local.cost;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** What a request wants to do with one item. */
sealed interface ItemChange {

    ItemId id();

    /** To make it this. */
    record Put(ItemId id, Map<String, AttributeValue> item) implements ItemChange {}

    /** To change some of it. */
    record Update(ItemId id) implements ItemChange {}

    /** To delete it. */
    record Delete(ItemId id) implements ItemChange {}

    /** To look whether a condition holds, within a transaction. */
    record Check(ItemId id) implements ItemChange {}

    /** The item that a put brings, even if it is refused. */
    default Optional<Map<String, AttributeValue>> brought() {
        return this instanceof Put(ItemId ignored, Map<String, AttributeValue> item)
                ? Optional.of(item)
                : Optional.empty();
    }

    static ItemChange of(TransactWriteItem part, ItemImages images) {
        if (part.put() != null) {
            String table = part.put().tableName();
            return new Put(images.idOf(table, part.put().item()), part.put().item());
        } else if (part.update() != null) {
            return new Update(
                    new ItemId(part.update().tableName(), part.update().key()));
        } else if (part.delete() != null) {
            return new Delete(
                    new ItemId(part.delete().tableName(), part.delete().key()));
        }
        return new Check(new ItemId(
                part.conditionCheck().tableName(), part.conditionCheck().key()));
    }

    static ItemChange of(String table, WriteRequest part, ItemImages images) {
        return part.putRequest() != null
                ? new Put(
                        images.idOf(table, part.putRequest().item()),
                        part.putRequest().item())
                : new Delete(new ItemId(table, part.deleteRequest().key()));
    }
}
