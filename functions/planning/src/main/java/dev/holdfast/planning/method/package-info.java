/** Ways of forecasting one series from itself, each with its source. They are pure, and read no clock and no chance. */
@NullMarked
package dev.holdfast.planning.method;

import org.jspecify.annotations.NullMarked;
