/** Measures the methods and the automatic choice on series whose future is known, without showing it to them. */
@NullMarked
package dev.holdfast.planning.evaluate;

import org.jspecify.annotations.NullMarked;
