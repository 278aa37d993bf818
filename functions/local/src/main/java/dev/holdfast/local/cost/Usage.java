package dev.holdfast.local.cost;

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
record Usage(
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

    static final Usage NONE = new Usage(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    static Usage http(double requests) {
        return new Usage(requests, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    static Usage http(long requests) {
        return http((double) requests);
    }

    static Usage wrote(long writeUnits, long indexWriteUnits) {
        return wrote((double) writeUnits, (double) indexWriteUnits);
    }

    static Usage sqs(long requests) {
        return sqs((double) requests);
    }

    static Usage invoked(double invocations, double messages, double measuredMs, double gbSeconds, double logBytes) {
        return new Usage(0, invocations, messages, measuredMs, gbSeconds, 0, 0, 0, 0, logBytes);
    }

    static Usage wrote(double writeUnits, double indexWriteUnits) {
        return new Usage(0, 0, 0, 0, 0, writeUnits, indexWriteUnits, 0, 0, 0);
    }

    static Usage read(double readUnits) {
        return new Usage(0, 0, 0, 0, 0, 0, 0, readUnits, 0, 0);
    }

    static Usage sqs(double requests) {
        return new Usage(0, 0, 0, 0, 0, 0, 0, 0, requests, 0);
    }

    static Usage logged(double bytes) {
        return new Usage(0, 0, 0, 0, 0, 0, 0, 0, 0, bytes);
    }

    /** Of both. */
    Usage plus(Usage other) {
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

    Usage times(double factor) {
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

    /** The share of one of so many; nothing if there are none. */
    Usage each(long many) {
        return many == 0 ? NONE : times(1.0 / many);
    }

    double allWriteUnits() {
        return writeUnits + indexWriteUnits;
    }
}
