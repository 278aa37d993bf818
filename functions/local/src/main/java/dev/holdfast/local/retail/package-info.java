/**
 * A real shop's Christmas peak: its file, read with its dirt, as a catalogue, an opening stock and events in time order.
 */
@NullMarked
package dev.holdfast.local.retail;

import org.jspecify.annotations.NullMarked;
