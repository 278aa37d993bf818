/** What AWS asks and what is known of how much an order uses: one list for {@code ./holdfast cost} and for plans. */
@NullMarked
package dev.holdfast.planning.cost;

import org.jspecify.annotations.NullMarked;
