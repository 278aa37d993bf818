package dev.holdfast.local.bench.search;

import dev.holdfast.search.index.ProductQuery;
import java.util.List;

/** A way to keep an index. */
interface Contender {

    String name();

    /** The SKUs of the first twenty, after everything that matches was counted for the facets. */
    List<String> ask(ProductQuery query);

    /** Bytes at rest. */
    long bytes();

    /** Makes it ready to answer from what lies at rest, as a cold start does. */
    void load();

    /** Lets what was loaded go. It is not asked anything until it is loaded again. */
    void forget();

    /** Read units, eventually consistent where that is enough, of a cold start. */
    double coldReadUnits();

    /** Read units of everything asked since the last time it was asked this. */
    double takeReadUnits();

    /** Calls of a table, one after the other, of everything asked since the last time it was asked this. */
    long takeRoundTrips();
}
