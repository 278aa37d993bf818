/** What the next season needs, answered from the shop's own orders. */
@NullMarked
package dev.holdfast.planning.season;

import org.jspecify.annotations.NullMarked;
