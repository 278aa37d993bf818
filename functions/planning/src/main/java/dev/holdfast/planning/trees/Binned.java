package dev.holdfast.planning.trees;

/** A table's features as bins, one array a feature. */
record Binned(Bins[] bins, byte[][] codes) {

    static Binned of(Table table) {
        Bins[] bins = new Bins[table.width()];
        byte[][] codes = new byte[table.width()][];
        for (int f = 0; f < bins.length; f++) {
            float[] column = table.column(f);
            bins[f] = Bins.of(column);
            codes[f] = codes(bins[f], column);
        }
        return new Binned(bins, codes);
    }

    private static byte[] codes(Bins bins, float[] column) {
        byte[] codes = new byte[column.length];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (byte) bins.bin(column[i]);
        }
        return codes;
    }

    int width() {
        return bins.length;
    }
}
