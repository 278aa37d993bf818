/** Arrival times put to the test on lanes whose true distributions are known. */
@NullMarked
package dev.holdfast.local.bench.arrivals;

import org.jspecify.annotations.NullMarked;
