/** Benchmarks: goals beside what was measured, on this machine. */
@NullMarked
package dev.holdfast.local.bench;

import org.jspecify.annotations.NullMarked;
