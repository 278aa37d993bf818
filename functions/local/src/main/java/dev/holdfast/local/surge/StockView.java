package dev.holdfast.local.surge;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A SKU's stock.
 *
 * @param writes committed to its stock items since they were made
 */
record StockView(long onHand, long available, long writes) {

    static StockView of(JsonNode stock) {
        return new StockView(
                stock.path("onHand").asLong(),
                stock.path("available").asLong(),
                stock.path("writes").asLong());
    }
}
