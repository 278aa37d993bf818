/**
 * Every function by its export, run as Lambda runs it, against emulators: what a native executable lacks shows here. The
 * same trials run on the JVM in every test run.
 */
@NullMarked
package dev.holdfast.smoke;

import org.jspecify.annotations.NullMarked;
