/** How wrong a forecast was: the measures of the M4 and M5 competitions and of probabilistic forecasts. */
@NullMarked
package dev.holdfast.planning.metric;

import org.jspecify.annotations.NullMarked;
