package dev.holdfast.planning.cost;

import static dev.holdfast.planning.cost.Counted.between;

/**
 * What something has used, in the units that AWS bills.
 *
 * @param httpRequests to the HTTP API
 * @param invocations of functions
 * @param messages that were delivered to them
 * @param measuredMs that they took on this machine
 * @param gbSeconds of their memory, by the assumed durations
 * @param writeUnits of tables
 * @param indexWriteUnits of their indexes
 * @param readUnits of both
 * @param sqsRequests of every kind
 * @param logBytes written by functions, and by Lambda about them
 */
public record Usage(
        double httpRequests,
        double invocations,
        double messages,
        double measuredMs,
        double gbSeconds,
        double writeUnits,
        double indexWriteUnits,
        double readUnits,
        double sqsRequests,
        double logBytes) {

    public static final Usage NONE = new Usage(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    public static Usage http(double requests) {
        return new Usage(requests, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    public static Usage http(long requests) {
        return http((double) requests);
    }

    public static Usage wrote(long writeUnits, long indexWriteUnits) {
        return wrote((double) writeUnits, (double) indexWriteUnits);
    }

    public static Usage sqs(long requests) {
        return sqs((double) requests);
    }

    public static Usage invoked(
            double invocations, double messages, double measuredMs, double gbSeconds, double logBytes) {
        return new Usage(0, invocations, messages, measuredMs, gbSeconds, 0, 0, 0, 0, logBytes);
    }

    public static Usage wrote(double writeUnits, double indexWriteUnits) {
        return new Usage(0, 0, 0, 0, 0, writeUnits, indexWriteUnits, 0, 0, 0);
    }

    public static Usage read(double readUnits) {
        return new Usage(0, 0, 0, 0, 0, 0, 0, readUnits, 0, 0);
    }

    public static Usage sqs(double requests) {
        return new Usage(0, 0, 0, 0, 0, 0, 0, 0, requests, 0);
    }

    public static Usage logged(double bytes) {
        return new Usage(0, 0, 0, 0, 0, 0, 0, 0, 0, bytes);
    }

    /** Of both. */
    public Usage plus(Usage other) {
        return new Usage(
                httpRequests + other.httpRequests,
                invocations + other.invocations,
                messages + other.messages,
                measuredMs + other.measuredMs,
                gbSeconds + other.gbSeconds,
                writeUnits + other.writeUnits,
                indexWriteUnits + other.indexWriteUnits,
                readUnits + other.readUnits,
                sqsRequests + other.sqsRequests,
                logBytes + other.logBytes);
    }

    public Usage times(double factor) {
        return new Usage(
                httpRequests * factor,
                invocations * factor,
                messages * factor,
                measuredMs * factor,
                gbSeconds * factor,
                writeUnits * factor,
                indexWriteUnits * factor,
                readUnits * factor,
                sqsRequests * factor,
                logBytes * factor);
    }

    /** Between this (0) and the other (1), or beyond; never less than nothing. */
    Usage towards(Usage other, double part) {
        return new Usage(
                between(httpRequests, other.httpRequests, part),
                between(invocations, other.invocations, part),
                between(messages, other.messages, part),
                between(measuredMs, other.measuredMs, part),
                between(gbSeconds, other.gbSeconds, part),
                between(writeUnits, other.writeUnits, part),
                between(indexWriteUnits, other.indexWriteUnits, part),
                between(readUnits, other.readUnits, part),
                between(sqsRequests, other.sqsRequests, part),
                between(logBytes, other.logBytes, part));
    }

    /** The share of one of so many; nothing if there are none. */
    public Usage each(long many) {
        return many == 0 ? NONE : times(1.0 / many);
    }

    public double allWriteUnits() {
        return writeUnits + indexWriteUnits;
    }
}
