/** {@code ./holdfast replenish}: plays real history against ordering policies and prints how they did. */
@NullMarked
package dev.holdfast.local.replenish;

import org.jspecify.annotations.NullMarked;
