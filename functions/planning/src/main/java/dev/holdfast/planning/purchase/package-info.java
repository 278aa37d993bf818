/** Purchase orders: suggested with their reasons, approved by people, received by the warehouses. */
@NullMarked
package dev.holdfast.planning.purchase;

import org.jspecify.annotations.NullMarked;
