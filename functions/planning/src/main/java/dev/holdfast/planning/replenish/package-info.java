/** What to order, when, and why: the rules of inventory, each with its source. Quantities are units, times are days. */
@NullMarked
package dev.holdfast.planning.replenish;

import org.jspecify.annotations.NullMarked;
