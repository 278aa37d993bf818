/** How far demand is known, and what was learned from it: what forecasts are made by. */
@NullMarked
package dev.holdfast.planning.plan;

import org.jspecify.annotations.NullMarked;
