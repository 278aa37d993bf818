/** Asks providers for parcels that have been silent too long: webhooks get lost. */
@NullMarked
package dev.holdfast.shipping.poll;

import org.jspecify.annotations.NullMarked;
