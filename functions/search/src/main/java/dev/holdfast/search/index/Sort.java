package dev.holdfast.search.index;

import dev.holdfast.catalog.Listed;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In which order products are shown; those that are equal in it go by SKU. */
public enum Sort {
    /** The best match first. */
    RELEVANCE("relevance"),
    /** The cheapest first. */
    PRICE("price"),
    /** The dearest first. */
    PRICE_FALLING("-price"),
    /** What has come into the catalogue last first. */
    NEWEST("newest"),
    /** By the letters of the name, capitals or not. */
    NAME("name");

    private final String parameter;

    Sort(String parameter) {
        this.parameter = parameter;
    }

    /** As a caller writes it. */
    public String parameter() {
        return parameter;
    }

    public static Optional<Sort> of(String parameter) {
        return Arrays.stream(values())
                .filter(each -> each.parameter.equals(parameter))
                .findFirst();
    }

    Place place(Listed listed, float score) {
        long price = listed.product().price().amount();
        String sku = listed.product().sku();
        return switch (this) {
            // the bits of floats that are not below 0 rise as they do
            case RELEVANCE -> new Place(-(long) Float.floatToIntBits(score), "", sku);
            case PRICE -> new Place(price, "", sku);
            case PRICE_FALLING -> new Place(-price, "", sku);
            case NEWEST -> new Place(-listed.since().toEpochMilli(), "", sku);
            case NAME -> new Place(0, letters(listed.product().name()), sku);
        };
    }

    /** Without NUL, which parts the pieces of a cursor. */
    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replace('\0', ' ');
    }
}
