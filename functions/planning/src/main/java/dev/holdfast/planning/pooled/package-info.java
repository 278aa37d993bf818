/** One model learned across all series of a kind, where each series alone says too little. */
@NullMarked
package dev.holdfast.planning.pooled;

import org.jspecify.annotations.NullMarked;
