/** Functions run as AWS runs them: a process for each, behind Lambda's Runtime API. */
@NullMarked
package dev.holdfast.local.runtime;

import org.jspecify.annotations.NullMarked;
