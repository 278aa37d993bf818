package dev.holdfast.search.store;

import dev.holdfast.catalog.Listed;
import dev.holdfast.search.index.SearchIndex;
import java.time.Instant;
import java.util.Map;

/**
 * The index as it was made of a snapshot and of the changes since.
 *
 * @param snapshot the id of the snapshot's head; empty if there was none and the catalogue was read instead
 * @param changed by SKU, what has changed since the snapshot
 * @param readUpTo by list of changes, up to when it was read
 * @param complete false if there was more to read
 */
record Edition(
        String snapshot,
        SearchIndex index,
        Map<String, Listed> changed,
        Map<String, Instant> readUpTo,
        boolean complete) {

    Edition {
        changed = Map.copyOf(changed);
        readUpTo = Map.copyOf(readUpTo);
    }
}
