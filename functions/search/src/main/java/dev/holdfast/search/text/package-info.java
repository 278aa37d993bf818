/** Words of names and of what is asked for: where they begin and end, their stems, how far one is from another. */
@NullMarked
package dev.holdfast.search.text;

import org.jspecify.annotations.NullMarked;
