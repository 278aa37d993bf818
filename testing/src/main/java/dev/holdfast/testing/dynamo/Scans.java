package dev.holdfast.testing.dynamo;

import dev.holdfast.testing.expression.Condition;
import dev.holdfast.testing.expression.ExpressionKind;
import dev.holdfast.testing.expression.Path;
import dev.holdfast.testing.expression.Paths;
import dev.holdfast.testing.expression.Refusal;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;

/** Scan, of a table or an index, whole or in segments. */
final class Scans {

    private final ModelTables tables;
    private final Reads reads;
    private final Faults faults;

    Scans(ModelTables tables, Reads reads, Faults faults) {
        this.tables = tables;
        this.reads = reads;
        this.faults = faults;
    }

    ScanResponse scan(ScanRequest request, Call call) {
        Legacy.refuse(request.hasScanFilter(), "ScanFilter");
        Legacy.refuse(request.hasAttributesToGet(), "AttributesToGet");
        Source source = Source.of(tables.get(request.tableName()), request.indexName(), request.consistentRead());
        Expressions expressions = Expressions.of(
                request.expressionAttributeNames(),
                request.expressionAttributeValues(),
                request.filterExpression(),
                request.projectionExpression());
        Condition filter = expressions.condition(ExpressionKind.FILTER, request.filterExpression());
        List<Path> projection = expressions.projection(request.projectionExpression());
        expressions.requireAllUsed();
        if (filter != null) {
            Paths.of(filter).forEach(source::requireProjected);
        }
        if (projection != null) {
            projection.forEach(source::requireProjected);
        }
        requireSegment(request);
        Page.Cut cut = Page.Cut.of(request.limit(), faults.pageItemsMax(call), filter, projection);
        NavigableMap<Position, Map<String, AttributeValue>> items = items(source, request, call);
        Position start = source.start(request.exclusiveStartKey());
        Page page = Page.cut(source, start == null ? items : items.tailMap(start, false), cut);
        return response(page, request.select() == Select.COUNT);
    }

    private NavigableMap<Position, Map<String, AttributeValue>> items(Source source, ScanRequest request, Call call) {
        View view = reads.view(request.consistentRead(), call);
        NavigableMap<Position, Map<String, AttributeValue>> items = new TreeMap<>();
        for (Row row : source.table().rows()) {
            Map<String, AttributeValue> item = view.of(row);
            Position position = source.position(item);
            if (position != null && isInSegment(position, request)) {
                items.put(position, item);
            }
        }
        return items;
    }

    private static boolean isInSegment(Position position, ScanRequest request) {
        return request.totalSegments() == null
                || position.read().place() % request.totalSegments() == request.segment();
    }

    private static void requireSegment(ScanRequest request) {
        Integer segment = request.segment();
        Integer total = request.totalSegments();
        if (segment == null && total == null) {
            return;
        }
        if (segment == null || total == null) {
            throw Refusal.of("The " + (segment == null ? "Segment" : "TotalSegments")
                    + " parameter is required but was not present in the request when parameter "
                    + (segment == null ? "TotalSegments" : "Segment") + " is present");
        }
        if (segment < 0 || segment >= total) {
            throw Refusal.of("The Segment parameter is zero-based and must be less than parameter TotalSegments:"
                    + " Segment: " + segment + " is not less than TotalSegments: " + total);
        }
    }

    private static ScanResponse response(Page page, boolean countOnly) {
        ScanResponse.Builder response =
                ScanResponse.builder().count(page.items().size()).scannedCount(page.scanned());
        if (!countOnly) {
            response.items(page.items());
        }
        if (!page.last().isEmpty()) {
            response.lastEvaluatedKey(page.last());
        }
        return response.build();
    }
}
