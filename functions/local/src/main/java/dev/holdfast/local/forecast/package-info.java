/** {@code ./holdfast forecast}: reads files of series and of daily demand, has them evaluated, and prints how it went. */
@NullMarked
package dev.holdfast.local.forecast;

import org.jspecify.annotations.NullMarked;
