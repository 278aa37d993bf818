package dev.holdfast.local.aws;

import dev.holdfast.platform.aws.TableNames;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Contention on request: DynamoDB Local never cancels a transaction because of another one, and the service does. */
public final class Conflicts {

    private final TableNames names;
    private volatile Optional<Rule> rule = Optional.empty();

    public Conflicts(TableNames names) {
        this.names = names;
    }

    private record Rule(String table, double probability) {}

    /**
     * From now on, cancels transactions that touch a table before they reach it.
     *
     * @param table its logical name
     * @param probability from 0 to 1
     */
    public void inject(String table, double probability) {
        rule = Optional.of(new Rule(table, probability));
    }

    public void stop() {
        rule = Optional.empty();
    }

    void maybeCancel(List<TransactWriteItem> items) {
        Optional<Rule> active = rule;
        if (active.isPresent()
                && touches(items, active.get().table())
                && ThreadLocalRandom.current().nextDouble() < active.get().probability()) {
            throw cancelled(items, active.get().table());
        }
    }

    private boolean touches(List<TransactWriteItem> items, String table) {
        return items.stream().anyMatch(item -> isIn(item, table));
    }

    private boolean isIn(TransactWriteItem item, String table) {
        return names.logical(Writes.tableOf(item)).equals(table);
    }

    private TransactionCanceledException cancelled(List<TransactWriteItem> items, String table) {
        List<CancellationReason> reasons = items.stream()
                .map(item -> CancellationReason.builder()
                        .code(isIn(item, table) ? "TransactionConflict" : "None")
                        .build())
                .toList();
        return TransactionCanceledException.builder()
                .message("Transaction cancelled, please refer cancellation reasons for specific reasons")
                .cancellationReasons(reasons)
                .statusCode(400)
                .build();
    }
}
