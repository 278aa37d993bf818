/** The catalogue as it is searched: {@code GET /products}, and what keeps its index and its picture of stock fresh. */
@NullMarked
package dev.holdfast.search;

import org.jspecify.annotations.NullMarked;
