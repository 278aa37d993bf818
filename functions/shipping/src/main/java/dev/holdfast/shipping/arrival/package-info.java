/** When parcels arrive: transit times learned by lane, arrival times with an interval, and when silence is unusual. */
@NullMarked
package dev.holdfast.shipping.arrival;

import org.jspecify.annotations.NullMarked;
