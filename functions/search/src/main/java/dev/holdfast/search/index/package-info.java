/** An index of products in memory, and how it is searched. It knows no tables and no time. */
@NullMarked
package dev.holdfast.search.index;

import org.jspecify.annotations.NullMarked;
