package dev.holdfast.planning.capacity;

/**
 * What is written to a table in the peak minute.
 *
 * @param unitsAnOrder write units of one order, indexes included, as counted by {@code ./holdfast cost}
 * @param unitsASecond at the peak's rate, and beside it what deciding a burst takes
 */
public record TableLoad(String table, double unitsAnOrder, double unitsASecond) {}
