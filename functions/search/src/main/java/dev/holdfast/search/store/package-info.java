/** Where the index's snapshot and the picture of stock lie, and how a function comes by them. */
@NullMarked
package dev.holdfast.search.store;

import org.jspecify.annotations.NullMarked;
