package dev.holdfast.model.order;

/**
 * Why a line could not be served in full.
 *
 * @param requested units
 * @param available units that could have been had, by stock or by the customer's limit
 */
public record Shortage(String sku, long requested, long available) {}
