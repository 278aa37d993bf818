package dev.holdfast.testing.dynamo;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Which of a row's versions a read finds. */
@FunctionalInterface
interface View {

    /** What a consistent read finds. */
    View CURRENT = Row::now;

    Map<String, AttributeValue> of(Row row);

    /** What a read finds that need not be consistent. */
    static View eventual(Faults faults, Call call) {
        return row -> faults.isStale(call) ? row.before() : row.now();
    }
}
