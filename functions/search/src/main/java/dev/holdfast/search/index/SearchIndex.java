package dev.holdfast.search.index;

import dev.holdfast.catalog.Listed;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * All products: a segment of most of them, and a small one of those that have changed since, which hides their former
 * selves. It never changes; a change makes another index that shares the large segment.
 */
public final class SearchIndex {

    private final Segment base;
    private final Segment changed;
    private final BitSet hidden;

    private SearchIndex(Segment base, Segment changed, BitSet hidden) {
        this.base = base;
        this.changed = changed;
        this.hidden = hidden;
    }

    public static SearchIndex of(Segment base) {
        return new SearchIndex(base, Segment.EMPTY, new BitSet());
    }

    /**
     * With these in place of what it has of them.
     *
     * @param all that have changed since the large segment was made
     */
    public SearchIndex with(Collection<Listed> all) {
        BitSet replaced = new BitSet(base.size());
        for (Listed each : all) {
            int number = base.find(each.product().sku());
            if (number >= 0) {
                replaced.set(number);
            }
        }
        return new SearchIndex(base, SegmentBuilder.build(all), replaced);
    }

    /** How many products there are. */
    public int size() {
        return base.size() - hidden.cardinality() + changed.size();
    }

    public Optional<Listed> find(String sku) {
        int late = changed.find(sku);
        if (late >= 0) {
            return Optional.of(changed.product(late));
        }
        int number = base.find(sku);
        return number >= 0 ? Optional.of(base.product(number)) : Optional.empty();
    }

    /**
     * Looks for products.
     *
     * @param admitted which SKUs may be found, over and above the query
     * @param limit of hits, above 0
     * @param after only what stands after this place is a hit; everything is counted
     */
    public Found search(ProductQuery query, Predicate<String> admitted, int limit, Optional<Place> after) {
        List<Meaning> meanings = new Interpreter(List.of(base, changed), size()).of(query);
        float averageLength = (float) (base.totalLength() + changed.totalLength()) / (base.size() + changed.size());
        Gatherer gatherer = new Gatherer(query, admitted, limit, after);
        int needed = query.wordsNeeded();
        gatherer.gather(base, hidden, Matches.of(base, meanings, averageLength, needed));
        gatherer.gather(changed, new BitSet(), Matches.of(changed, meanings, averageLength, needed));
        return gatherer.found();
    }
}
