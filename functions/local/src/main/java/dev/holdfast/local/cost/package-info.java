/** What orders cost on AWS: requests of a real run on the local cloud, counted by AWS's rules, times a price file. */
@NullMarked
package dev.holdfast.local.cost;

import org.jspecify.annotations.NullMarked;
