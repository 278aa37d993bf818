/** What each SKU will sell on the coming trading days: daily demand, its classes, its season, its quantiles. */
@NullMarked
package dev.holdfast.planning.demand;

import org.jspecify.annotations.NullMarked;
