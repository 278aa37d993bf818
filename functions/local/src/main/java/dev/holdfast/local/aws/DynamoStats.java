package dev.holdfast.local.aws;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** What functions have asked of DynamoDB since the start. */
public final class DynamoStats {

    private final Set<String> countedByItem;
    private final LongAdder requests = new LongAdder();
    private final LongAdder attempted = new LongAdder();
    private final LongAdder committed = new LongAdder();
    private final LongAdder cancelled = new LongAdder();
    private final LongAdder writes = new LongAdder();
    private final Map<String, LongAdder> writesByItem = new ConcurrentHashMap<>();

    /** @param countedByItem the tables, by their logical names, whose items are counted one by one */
    public DynamoStats(Set<String> countedByItem) {
        this.countedByItem = Set.copyOf(countedByItem);
    }

    /** Requests of every kind. */
    public long requests() {
        return requests.sum();
    }

    public long transactionsAttempted() {
        return attempted.sum();
    }

    public long transactionsCommitted() {
        return committed.sum();
    }

    /** Transactions that were cancelled, for whatever reason; injected conflicts are among them. */
    public long transactionsCancelled() {
        return cancelled.sum();
    }

    /** Items put, updated or deleted by requests that succeeded, alone or in transactions. */
    public long itemsWritten() {
        return writes.sum();
    }

    /** As {@link #itemsWritten}, of one item, by its table's logical name and its partition key. */
    public long writesTo(String table, String partitionKey) {
        LongAdder count = writesByItem.get(table + "/" + partitionKey);
        return count == null ? 0 : count.sum();
    }

    void requested() {
        requests.increment();
    }

    void attempted() {
        attempted.increment();
    }

    void committed() {
        committed.increment();
    }

    void cancelled() {
        cancelled.increment();
    }

    void wrote(Write write) {
        writes.increment();
        if (countedByItem.contains(write.table())) {
            writesByItem
                    .computeIfAbsent(write.table() + "/" + write.partitionKey(), item -> new LongAdder())
                    .increment();
        }
    }

    /** One item written: its table's logical name and its partition key. */
    record Write(String table, String partitionKey) {}
}
