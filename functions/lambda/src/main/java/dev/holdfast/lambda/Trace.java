package dev.holdfast.lambda;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The X-Ray trace that the current call belongs to. Quarkus's poll loop takes it from the Lambda Runtime API and leaves it
 * where the AWS SDK looks for it, which hands it on with each request; so a trace goes on behind a queue without more.
 */
final class Trace {

    /** Under which log lines carry it. */
    static final String KEY = "traceId";

    private static final String PROPERTY = "com.amazonaws.xray.traceHeader";
    private static final Pattern ROOT = Pattern.compile("Root=([0-9a-f-]{1,64})");

    private Trace() {}

    /** Nothing where calls are not traced. */
    static Optional<String> id() {
        Matcher root = ROOT.matcher(System.getProperty(PROPERTY, ""));
        return root.find() ? Optional.of(root.group(1)) : Optional.empty();
    }
}
