/** {@code ./holdfast plan}: what a season needs, from a file of real orders and the histories of a system. */
@NullMarked
package dev.holdfast.local.plan;

import org.jspecify.annotations.NullMarked;
