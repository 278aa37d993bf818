package dev.holdfast.inventory.stock;

import java.time.LocalDate;
import java.util.OptionalLong;

/**
 * What a stock item has counted of a day. A counter that is not there has counted nothing; one may be below 0, where an order
 * that was never reserved was taken back after its counters had left the item.
 *
 * @param sold units reserved
 * @param lost units asked for in vain
 * @param lines order lines that asked for either
 */
public record CountedDemand(LocalDate day, OptionalLong sold, OptionalLong lost, OptionalLong lines) {}
