package dev.holdfast.testing.dynamo;

import dev.holdfast.testing.expression.Path;
import dev.holdfast.testing.expression.Projection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

/** GetItem. */
final class Reads {

    private final ModelTables tables;
    private final Faults faults;

    Reads(ModelTables tables, Faults faults) {
        this.tables = tables;
        this.faults = faults;
    }

    GetItemResponse get(GetItemRequest request, Call call) {
        Legacy.refuse(request.hasAttributesToGet(), "AttributesToGet");
        ModelTable table = tables.get(request.tableName());
        Expressions expressions =
                Expressions.ofNames(request.expressionAttributeNames(), request.projectionExpression());
        List<Path> projection = expressions.projection(request.projectionExpression());
        expressions.requireAllUsed();
        Map<String, AttributeValue> item =
                found(table, table.key().ofKey(request.key()), view(request.consistentRead(), call), projection);
        GetItemResponse.Builder response = GetItemResponse.builder();
        return (item == null ? response : response.item(item)).build();
    }

    View view(@Nullable Boolean consistent, Call call) {
        return Boolean.TRUE.equals(consistent) ? View.CURRENT : View.eventual(faults, call);
    }

    /** The item as it is shown, or null if there is none. */
    static @Nullable Map<String, AttributeValue> found(
            ModelTable table, ItemKey key, View view, @Nullable List<Path> projection) {
        Map<String, AttributeValue> item = view.of(table.row(key));
        if (item.isEmpty()) {
            return null;
        }
        return projection == null ? item : Projection.of(item, projection);
    }
}
