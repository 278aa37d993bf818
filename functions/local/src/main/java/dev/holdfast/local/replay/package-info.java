/** {@code ./holdfast replay}: webhooks' kept bodies, read again. */
@NullMarked
package dev.holdfast.local.replay;

import org.jspecify.annotations.NullMarked;
