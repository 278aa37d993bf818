/** The arithmetic of ordering: small formulas, each with its source. */
@NullMarked
package dev.holdfast.planning.economics;

import org.jspecify.annotations.NullMarked;
