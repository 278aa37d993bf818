package dev.holdfast.search.store;

import dev.holdfast.catalog.ProductChangesTable;
import dev.holdfast.platform.schedule.ScheduledOperation;
import dev.holdfast.search.index.SegmentBuilder;
import dev.holdfast.search.index.SegmentCodec;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Makes a new snapshot of the index when much has changed since the last one, or something an hour ago. It is always made of
 * the catalogue itself, so that no fault of one lives on in the next. What has not come into it yet, readers find among the
 * changes: it saves them work, and nothing depends on when it is made.
 */
@Singleton
public class IndexProducts implements ScheduledOperation {

    private static final int MANY = 500;
    private static final Duration SOON = Duration.ofHours(1);
    /** Rows are tidied away by and by. */
    private static final Duration LATEST = SearchTable.KEPT.dividedBy(4);

    private final SearchTable store;
    private final Editions editions;
    private final ProductChangesTable changes;

    public IndexProducts(SearchTable store, Editions editions, ProductChangesTable changes) {
        this.store = store;
        this.editions = editions;
        this.changes = changes;
    }

    @Override
    public void run(Instant at) {
        Optional<Head> before = store.head(Editions.PRODUCTS);
        if (before.isEmpty() || isDue(before.get(), at)) {
            byte[] bytes = SegmentCodec.encode(SegmentBuilder.build(editions.all()));
            store.store(Editions.PRODUCTS, before, SegmentCodec.FORMAT, at, bytes);
        }
    }

    private boolean isDue(Head head, Instant at) {
        Duration age = Duration.between(head.writtenAt(), at);
        if (head.format() != SegmentCodec.FORMAT || age.compareTo(LATEST) >= 0) {
            return true;
        }
        int changed = changedSince(head.asOf());
        return changed >= MANY || (changed > 0 && age.compareTo(SOON) >= 0);
    }

    private int changedSince(Instant from) {
        AtomicInteger count = new AtomicInteger();
        for (String list : ProductChangesTable.lists()) {
            changes.since(list, from, change -> count.incrementAndGet() < MANY);
        }
        return count.get();
    }
}
