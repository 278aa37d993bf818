/** {@code ./holdfast bench forecasts}: a large shop's demand, made from a real one's, forecast by the real operations. */
@NullMarked
package dev.holdfast.local.bench.forecasts;

import org.jspecify.annotations.NullMarked;
