package dev.holdfast.testing.dynamo;

import dev.holdfast.testing.expression.Condition;
import dev.holdfast.testing.expression.ExpressionKind;
import dev.holdfast.testing.expression.Path;
import dev.holdfast.testing.expression.Paths;
import dev.holdfast.testing.expression.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;

/** Query, on a table or an index. */
final class Queries {

    private final ModelTables tables;
    private final Reads reads;
    private final Faults faults;

    Queries(ModelTables tables, Reads reads, Faults faults) {
        this.tables = tables;
        this.reads = reads;
        this.faults = faults;
    }

    QueryResponse query(QueryRequest request, Call call) {
        Legacy.refuse(request.hasKeyConditions(), "KeyConditions");
        Legacy.refuse(request.hasQueryFilter(), "QueryFilter");
        Legacy.refuse(request.hasAttributesToGet(), "AttributesToGet");
        ModelTable table = tables.get(request.tableName());
        Source source = Source.of(table, request.indexName(), request.consistentRead());
        Expressions expressions = Expressions.of(
                request.expressionAttributeNames(),
                request.expressionAttributeValues(),
                request.keyConditionExpression(),
                request.filterExpression(),
                request.projectionExpression());
        KeyCondition wanted = keyCondition(expressions, request, source);
        Condition filter = expressions.condition(ExpressionKind.FILTER, request.filterExpression());
        List<Path> projection = expressions.projection(request.projectionExpression());
        expressions.requireAllUsed();
        requireReadable(source, filter, projection);
        Page.Cut cut = Page.Cut.of(request.limit(), faults.pageItemsMax(call), filter, projection);
        Position start = start(source, wanted, request.exclusiveStartKey());
        boolean forward = !Boolean.FALSE.equals(request.scanIndexForward());
        Page page = Page.cut(source, from(matching(source, wanted, request, call), start, forward), cut);
        return response(page, request.select() == Select.COUNT);
    }

    private static KeyCondition keyCondition(Expressions expressions, QueryRequest request, Source source) {
        Condition condition = expressions.condition(ExpressionKind.KEY_CONDITION, request.keyConditionExpression());
        if (condition == null) {
            throw Refusal.of("Either the KeyConditions or KeyConditionExpression parameter must be specified in the"
                    + " request.");
        }
        return KeyCondition.of(condition, source.key());
    }

    private static void requireReadable(Source source, @Nullable Condition filter, @Nullable List<Path> projection) {
        if (filter != null) {
            Paths.of(filter).forEach(path -> {
                if (source.key().names().contains(path.attribute())) {
                    throw Refusal.of("Filter Expression can only contain non-primary key attributes: Primary key"
                            + " attribute: " + path.attribute());
                }
                source.requireProjected(path);
            });
        }
        if (projection != null) {
            projection.forEach(source::requireProjected);
        }
    }

    private static @Nullable Position start(
            Source source, KeyCondition wanted, Map<String, AttributeValue> exclusiveStartKey) {
        Position start = source.start(exclusiveStartKey);
        if (start != null
                && !(start.read().partition().equals(wanted.partition()) && wanted.covers(exclusiveStartKey))) {
            throw Refusal.of("The provided starting key is outside query boundaries based on provided conditions");
        }
        return start;
    }

    private NavigableMap<Position, Map<String, AttributeValue>> matching(
            Source source, KeyCondition wanted, QueryRequest request, Call call) {
        View view = reads.view(request.consistentRead(), call);
        NavigableMap<Position, Map<String, AttributeValue>> matching = new TreeMap<>();
        Collection<Row> rows = source.index() == null
                ? source.table().rows(wanted.partition())
                : source.table().rows();
        for (Row row : rows) {
            if (isThere(source, wanted, row.now()) || isThere(source, wanted, row.before())) {
                Map<String, AttributeValue> item = view.of(row);
                Position position = source.position(item);
                if (position != null && isThere(source, wanted, item)) {
                    matching.put(position, item);
                }
            }
        }
        return matching;
    }

    private static boolean isThere(Source source, KeyCondition wanted, Map<String, AttributeValue> item) {
        Position position = source.position(item);
        return position != null && position.read().partition().equals(wanted.partition()) && wanted.covers(item);
    }

    private static NavigableMap<Position, Map<String, AttributeValue>> from(
            NavigableMap<Position, Map<String, AttributeValue>> items, @Nullable Position start, boolean forward) {
        NavigableMap<Position, Map<String, AttributeValue>> ordered = forward ? items : items.descendingMap();
        return start == null ? ordered : ordered.tailMap(start, false);
    }

    private static QueryResponse response(Page page, boolean countOnly) {
        QueryResponse.Builder response =
                QueryResponse.builder().count(page.items().size()).scannedCount(page.scanned());
        if (!countOnly) {
            response.items(page.items());
        }
        if (!page.last().isEmpty()) {
            response.lastEvaluatedKey(page.last());
        }
        return response.build();
    }
}
