/** A shop's peak, replayed over HTTP against a running system, from the outside as its users are. */
@NullMarked
package dev.holdfast.local.surge;

import org.jspecify.annotations.NullMarked;
