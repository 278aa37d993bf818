/** Regression trees over binned features: boosted ones and forests, in plain Java. */
@NullMarked
package dev.holdfast.planning.trees;

import org.jspecify.annotations.NullMarked;
