package dev.holdfast.search.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Set;
import java.util.SortedSet;

/** SKUs as bytes: a line each, in order. Deflated, a hundred thousand take some 200 KB. */
final class AvailableSkus {

    static final int FORMAT = 1;

    private AvailableSkus() {}

    static byte[] encode(SortedSet<String> skus) {
        return String.join("\n", skus).getBytes(UTF_8);
    }

    static Set<String> decode(byte[] bytes) {
        return bytes.length == 0 ? Set.of() : Set.of(new String(bytes, UTF_8).split("\n", -1));
    }
}
