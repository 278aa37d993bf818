/** How fast products are found, and where an index would best lie. */
@NullMarked
package dev.holdfast.local.bench.search;

import org.jspecify.annotations.NullMarked;
