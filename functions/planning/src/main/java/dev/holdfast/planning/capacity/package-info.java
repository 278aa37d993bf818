/** What a season asks of the system: arrivals, their peak, queues, write units, cost, and the way of orders. Pure rules. */
@NullMarked
package dev.holdfast.planning.capacity;

import org.jspecify.annotations.NullMarked;
