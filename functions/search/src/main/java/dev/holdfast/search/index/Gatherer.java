package dev.holdfast.search.index;

import dev.holdfast.catalog.Listed;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Predicate;

/** Goes through what matches, counts it, and keeps the first. */
final class Gatherer {

    private final ProductQuery query;
    private final Predicate<String> admitted;
    private final int limit;
    private final Optional<Place> after;
    private final FacetCounter facets = new FacetCounter();

    /** One more than wanted, to know of it. The last of them comes out first. */
    private final PriorityQueue<Hit> first =
            new PriorityQueue<>(Comparator.comparing(Hit::place).reversed());

    private int total;

    Gatherer(ProductQuery query, Predicate<String> admitted, int limit, Optional<Place> after) {
        this.query = query;
        this.admitted = admitted;
        this.limit = limit;
        this.after = after;
    }

    void gather(Segment segment, BitSet hidden, Matches matches) {
        int[] categories = new int[segment.categoryCount()];
        int wanted = query.category().map(segment::categoryNumber).orElse(-1);
        for (int i = 0; i < segment.size(); i++) {
            if (!matches.has(i)
                    || hidden.get(i)
                    || !admitted.test(segment.product(i).product().sku())) {
                continue;
            }
            boolean inCategory = query.category().isEmpty() || segment.category(i) == wanted;
            boolean priced = segment.price(i) >= query.priceMin() && segment.price(i) <= query.priceMax();
            if (priced) {
                categories[segment.category(i)]++;
            }
            if (inCategory) {
                facets.priced(segment.price(i));
            }
            if (inCategory && priced) {
                total++;
                keep(segment.product(i), matches.score(i));
            }
        }
        facets.categories(segment, categories);
    }

    private void keep(Listed listed, float score) {
        Place place = query.sort().place(listed, score);
        if (after.isPresent() && place.compareTo(after.get()) <= 0) {
            return;
        }
        if (first.size() <= limit) {
            first.add(new Hit(place, listed.product(), score));
        } else if (place.compareTo(first.element().place()) < 0) {
            first.poll();
            first.add(new Hit(place, listed.product(), score));
        }
    }

    Found found() {
        List<Hit> hits = first.stream().sorted(Comparator.comparing(Hit::place)).toList();
        boolean more = hits.size() > limit;
        return new Found(more ? hits.subList(0, limit) : hits, more, total, facets.done());
    }
}
