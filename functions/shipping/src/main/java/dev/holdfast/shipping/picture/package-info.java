/** A parcel's way as a picture: a timeline, and a map where places are known. SVG is text: nothing here draws. */
@NullMarked
package dev.holdfast.shipping.picture;

import org.jspecify.annotations.NullMarked;
