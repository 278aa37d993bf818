package dev.holdfast.local.bench.search;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Counts categories and prices of what matches in Lucene's index, as facets do. */
final class FacetCounting extends SimpleCollector {

    private static final int BANDS = 64;

    private SortedDocValues categories = DocValues.emptySorted();
    private NumericDocValues prices = DocValues.emptyNumeric();
    private int[] byCategory = new int[0];
    private final int[] byBand = new int[BANDS];

    static CollectorManager<FacetCounting, Integer> manager() {
        return new CollectorManager<>() {
            @Override
            public FacetCounting newCollector() {
                return new FacetCounting();
            }

            @Override
            public Integer reduce(Collection<FacetCounting> parts) {
                return parts.stream().mapToInt(FacetCounting::total).sum();
            }
        };
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        categories = DocValues.getSorted(context.reader(), "facet");
        prices = DocValues.getNumeric(context.reader(), "price");
        byCategory = new int[categories.getValueCount()];
    }

    @Override
    public void collect(int document) throws IOException {
        if (categories.advanceExact(document) && prices.advanceExact(document)) {
            byCategory[categories.ordValue()]++;
            byBand[BANDS - 1 - Long.numberOfLeadingZeros(prices.longValue() | 1)]++;
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    private int total() {
        int total = 0;
        for (int count : byBand) {
            total += count;
        }
        return total;
    }
}
