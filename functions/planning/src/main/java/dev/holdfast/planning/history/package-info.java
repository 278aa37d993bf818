/** What was asked for on each day: rolled up from the stock items' counters, or brought from elsewhere. */
@NullMarked
package dev.holdfast.planning.history;

import org.jspecify.annotations.NullMarked;
