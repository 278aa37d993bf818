package dev.holdfast.planning.capacity;

/**
 * Something that the peak needs beside what there is of it.
 *
 * @param what with its unit
 * @param needed by the peak
 * @param limit what there is
 * @param enough whether it is
 * @param otherwise what to do if it is not
 */
public record Finding(String what, double needed, double limit, boolean enough, String otherwise) {

    static Finding of(String what, double needed, double limit, String otherwise) {
        return new Finding(what, needed, limit, needed <= limit, otherwise);
    }
}
