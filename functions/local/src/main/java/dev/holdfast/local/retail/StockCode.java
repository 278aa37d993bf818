package dev.holdfast.local.retail;

import java.util.Locale;
import java.util.regex.Pattern;

/** The shop's codes. Five digits and up to two letters name goods; the rest is postage, fees, samples and the like. */
final class StockCode {

    private static final Pattern GOODS = Pattern.compile("\\d{5}[A-Za-z]{0,2}");

    private StockCode() {}

    static boolean isProduct(String code) {
        return GOODS.matcher(code).matches();
    }

    /** The shop wrote the letters in either case for the same goods: 15056bl is 15056BL. */
    static String sku(String code) {
        return code.toUpperCase(Locale.ROOT);
    }
}
