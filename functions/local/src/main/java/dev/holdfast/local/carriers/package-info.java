/** Carriers and aggregators as they speak: their events, signed in their ways. For runs that need parcels to move. */
@NullMarked
package dev.holdfast.local.carriers;

import org.jspecify.annotations.NullMarked;
