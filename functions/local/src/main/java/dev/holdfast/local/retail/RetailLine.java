package dev.holdfast.local.retail;

import java.time.LocalDateTime;

/**
 * One line of an invoice, as the file has it.
 *
 * @param row its line in the file; the header is row 1
 * @param quantity units; negative for what left without a sale or came back
 * @param pricePence of one unit, rounded half up to whole pence
 * @param customer the shop's number for them; empty for a guest
 */
record RetailLine(
        long row,
        String invoice,
        String stockCode,
        String description,
        long quantity,
        LocalDateTime at,
        long pricePence,
        String customer,
        String country) {

    String sku() {
        return StockCode.sku(stockCode);
    }

    /** What is compared to find exact duplicates: everything but the row. */
    RetailLine withoutRow() {
        return new RetailLine(0, invoice, stockCode, description, quantity, at, pricePence, customer, country);
    }
}
