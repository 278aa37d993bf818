/** Forecasts of all SKUs: planned, made, kept and shown. */
@NullMarked
package dev.holdfast.planning.forecast;

import org.jspecify.annotations.NullMarked;
