/** Plays real history day by day against ordering policies, none of which sees more than the days before. */
@NullMarked
package dev.holdfast.planning.simulation;

import org.jspecify.annotations.NullMarked;
