package dev.holdfast.testing.dynamo;

import dev.holdfast.platform.aws.ItemSize;
import dev.holdfast.testing.expression.Condition;
import dev.holdfast.testing.expression.ConditionEvaluator;
import dev.holdfast.testing.expression.Path;
import dev.holdfast.testing.expression.Projection;
import dev.holdfast.testing.expression.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One page of what is read.
 *
 * @param scanned items looked at, before the filter
 * @param last where the next page goes on; empty at the end
 */
record Page(List<Map<String, AttributeValue>> items, int scanned, Map<String, AttributeValue> last) {

    /** A page ends when it covers this much, before the filter. */
    private static final int BYTES_MAX = 1024 * 1024;

    /**
     * How a page is to be cut.
     *
     * @param itemsMax before the filter
     */
    record Cut(
            int itemsMax,
            @Nullable Condition filter,
            @Nullable List<Path> projection) {

        static Cut of(
                @Nullable Integer limit, int shortened, @Nullable Condition filter, @Nullable List<Path> projection) {
            if (limit != null && limit < 1) {
                throw Refusal.of(
                        "1 validation error detected: Value '" + limit
                                + "' at 'limit' failed to satisfy constraint: Member must have value greater than or equal to 1");
            }
            return new Cut(Math.min(limit == null ? Integer.MAX_VALUE : limit, shortened), filter, projection);
        }
    }

    /** @param items what there is, from the first of this page on, by position */
    static Page cut(Source source, NavigableMap<Position, Map<String, AttributeValue>> items, Cut cut) {
        List<Map<String, AttributeValue>> found = new ArrayList<>();
        int scanned = 0;
        int bytes = 0;
        for (Map<String, AttributeValue> item : items.values()) {
            Map<String, AttributeValue> visible = source.visible(item);
            scanned++;
            bytes += ItemSize.of(visible);
            if (cut.filter() == null || ConditionEvaluator.holds(cut.filter(), visible)) {
                found.add(cut.projection() == null ? visible : Projection.of(visible, cut.projection()));
            }
            if (scanned >= cut.itemsMax() || bytes >= BYTES_MAX) {
                return new Page(found, scanned, source.positionOf(item));
            }
        }
        return new Page(found, scanned, Map.of());
    }
}
