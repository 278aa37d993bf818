package dev.holdfast.search.text;

/**
 * A word of a text.
 *
 * @param form as it was written, in small letters and without marks
 * @param stem by which it is found, whatever its ending
 */
public record Word(String form, String stem) {}
