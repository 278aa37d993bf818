/** Builds the functions as a native executable, and what the comparisons need beside it. */
@NullMarked
package dev.holdfast.local.nativebuild;

import org.jspecify.annotations.NullMarked;
