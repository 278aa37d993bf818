package dev.holdfast.local.bench.search;

import dev.holdfast.catalog.Listed;
import dev.holdfast.platform.Deflate;
import dev.holdfast.search.index.Hit;
import dev.holdfast.search.index.ProductQuery;
import dev.holdfast.search.index.SearchIndex;
import dev.holdfast.search.index.Segment;
import dev.holdfast.search.index.SegmentBuilder;
import dev.holdfast.search.index.SegmentCodec;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Holdfast's: in memory, read from a snapshot in rows of a table, or built anew from the catalogue's rows. */
final class OwnIndex implements Contender {

    static final int SHOWN = 20;

    /** Of a catalogue row: what a name leaves of it was counted from a real one. */
    private static final int ROW_BYTES = 190;

    private static final int PIECE = 384 * 1024;
    private static final int READ_BYTES = 4_096;

    private final boolean snapshot;
    private final List<Listed> products;
    private final List<byte[]> pieces = new ArrayList<>();
    private SearchIndex index;

    OwnIndex(List<Listed> products, boolean snapshot) {
        this.products = products;
        this.snapshot = snapshot;
        Segment segment = SegmentBuilder.build(products);
        this.index = SearchIndex.of(segment);
        byte[] bytes = SegmentCodec.encode(segment);
        for (int from = 0; from < bytes.length; from += PIECE) {
            pieces.add(Deflate.deflate(Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + PIECE))));
        }
    }

    @Override
    public String name() {
        return snapshot ? "snapshot in a table" : "built from the catalogue";
    }

    @Override
    public List<String> ask(ProductQuery query) {
        return index.search(query, sku -> true, SHOWN, Optional.empty()).hits().stream()
                .map(Hit::product)
                .map(product -> product.sku())
                .toList();
    }

    @Override
    public long bytes() {
        return snapshot
                ? pieces.stream().mapToLong(piece -> piece.length).sum()
                : products.stream()
                        .mapToLong(each -> ROW_BYTES + each.product().name().length())
                        .sum();
    }

    @Override
    public void load() {
        if (snapshot) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            pieces.forEach(piece -> bytes.writeBytes(Deflate.inflate(piece)));
            index = SearchIndex.of(SegmentCodec.decode(bytes.toByteArray()));
        } else {
            index = SearchIndex.of(SegmentBuilder.build(products));
        }
    }

    @Override
    public void forget() {
        index = SearchIndex.of(SegmentBuilder.build(List.of()));
    }

    /** A snapshot is read consistently, for it must be the one that its head says. */
    @Override
    public double coldReadUnits() {
        double units = Math.ceil((double) bytes() / READ_BYTES);
        return snapshot ? units : units / 2;
    }

    @Override
    public double takeReadUnits() {
        return 0;
    }

    @Override
    public long takeRoundTrips() {
        return 0;
    }
}
