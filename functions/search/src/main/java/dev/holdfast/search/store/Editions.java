package dev.holdfast.search.store;

import dev.holdfast.catalog.Listed;
import dev.holdfast.catalog.ProductChangesTable;
import dev.holdfast.catalog.ProductChangesTable.Change;
import dev.holdfast.search.index.SearchIndex;
import dev.holdfast.search.index.Segment;
import dev.holdfast.search.index.SegmentBuilder;
import dev.holdfast.search.index.SegmentCodec;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes editions of the index: the first from the snapshot or, without one, from the catalogue; the next from what changed. */
@Singleton
public class Editions {

    static final String PRODUCTS = "products";

    /** Changes of one list that are read at once, so that a large import delays no answer for long. */
    static final int CHANGES_MAX = 250;

    private static final int TRIES_MAX = 3;

    private final SearchTable store;
    private final ProductChangesTable changes;

    public Editions(SearchTable store, ProductChangesTable changes) {
        this.store = store;
        this.changes = changes;
    }

    Optional<Head> snapshot() {
        return store.head(PRODUCTS).filter(head -> head.format() == SegmentCodec.FORMAT);
    }

    Edition first(Instant now) {
        for (int tries = 0; tries < TRIES_MAX; tries++) {
            Optional<Head> head = snapshot();
            if (head.isEmpty()) {
                break;
            }
            Optional<byte[]> bytes = store.load(PRODUCTS, head.get());
            if (bytes.isPresent()) {
                return edition(
                        head.get().id(),
                        SegmentCodec.decode(bytes.get()),
                        head.get().asOf());
            }
        }
        return edition("", SegmentBuilder.build(all()), now);
    }

    /** Every product, read from the catalogue. */
    List<Listed> all() {
        List<Listed> all = new ArrayList<>();
        changes.scan(all::add);
        return all;
    }

    private static Edition edition(String snapshot, Segment segment, Instant asOf) {
        Map<String, Instant> readUpTo = new HashMap<>();
        ProductChangesTable.lists().forEach(list -> readUpTo.put(list, asOf));
        return new Edition(snapshot, SearchIndex.of(segment), Map.of(), readUpTo, false);
    }

    /** With what has changed since. */
    Edition next(Edition edition) {
        Map<String, News> found = new HashMap<>();
        ProductChangesTable.lists().forEach(list -> found.put(list, news(edition, list)));
        Map<String, Instant> readUpTo = new HashMap<>();
        List<String> skus = new ArrayList<>();
        found.forEach((list, news) -> {
            readUpTo.put(list, news.upTo);
            skus.addAll(news.skus);
        });
        boolean complete = found.values().stream().allMatch(news -> news.skus.size() < CHANGES_MAX);
        if (skus.isEmpty()) {
            return new Edition(edition.snapshot(), edition.index(), edition.changed(), readUpTo, complete);
        }
        Map<String, Listed> changed = new HashMap<>(edition.changed());
        changes.read(skus).forEach(listed -> changed.put(listed.product().sku(), listed));
        return new Edition(edition.snapshot(), edition.index().with(changed.values()), changed, readUpTo, complete);
    }

    /** What a list has that the edition has not. */
    private static final class News {
        private final List<String> skus = new ArrayList<>();
        private Instant upTo;

        News(Instant upTo) {
            this.upTo = upTo;
        }
    }

    private News news(Edition edition, String list) {
        Instant upTo = edition.readUpTo().getOrDefault(list, Instant.EPOCH);
        News news = new News(upTo);
        changes.since(list, upTo.minus(ProductChangesTable.LATE_MAX), change -> {
            if (!isKnown(edition, change)) {
                news.skus.add(change.sku());
            }
            news.upTo = news.upTo.isBefore(change.at()) ? change.at() : news.upTo;
            return news.skus.size() < CHANGES_MAX;
        });
        return news;
    }

    /** By its very time: a later change may have an earlier one, for clocks differ. */
    private static boolean isKnown(Edition edition, Change change) {
        return edition.index()
                .find(change.sku())
                .filter(listed -> listed.product().updatedAt().equals(change.at()))
                .isPresent();
    }
}
