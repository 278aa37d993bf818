/** Who supplies what, and on which terms. */
@NullMarked
package dev.holdfast.planning.supplier;

import org.jspecify.annotations.NullMarked;
