package dev.holdfast.search.store;

import dev.holdfast.inventory.stock.StockTable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeSet;

/** Reads all stock, and keeps of which SKUs there is any to be sold. */
@Singleton
public class StockSurvey {

    static final String STOCK = "stock";

    private final StockTable stock;
    private final SearchTable store;

    public StockSurvey(StockTable stock, SearchTable store) {
        this.stock = stock;
        this.store = store;
    }

    Optional<Head> last() {
        return store.head(STOCK).filter(head -> head.format() == AvailableSkus.FORMAT);
    }

    /**
     * Makes a new picture. Where another has come in between, that one counts: both are of the last seconds.
     *
     * @param at when it begins; what it shows is not older
     */
    void take(Instant at) {
        Optional<Head> before = store.head(STOCK);
        TreeSet<String> available = new TreeSet<>();
        stock.scan(item -> {
            if (item.available() > 0) {
                available.add(item.key().sku());
            }
        });
        byte[] bytes = AvailableSkus.encode(available);
        if (before.isPresent() && isStillGood(before.get(), bytes, at)) {
            store.confirm(STOCK, before.get(), at);
        } else {
            store.store(STOCK, before, AvailableSkus.FORMAT, at, bytes);
        }
    }

    /** Written anew well before its rows would be tidied away. */
    private static boolean isStillGood(Head head, byte[] bytes, Instant at) {
        return head.format() == AvailableSkus.FORMAT
                && head.isOf(bytes)
                && at.isBefore(head.writtenAt().plus(SearchTable.KEPT.dividedBy(2)));
    }

    Optional<byte[]> load(Head head) {
        return store.load(STOCK, head);
    }
}
