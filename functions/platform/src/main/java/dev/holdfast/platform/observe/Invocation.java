package dev.holdfast.platform.observe;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * One call of a function: what its log lines carry, and what was measured during it. It belongs to the thread that handles
 * the call; outside of a call nothing is noted.
 */
public final class Invocation {

    /** The keys of what each log line carries. */
    public static final String FUNCTION = "function";

    public static final String REQUEST = "requestId";
    public static final String CORRELATION = "correlationId";

    /** Ids that a summary names at most: the largest delivery has fewer. */
    private static final int IDS_MAX = 1_000;

    /** No free text gets into every log line by way of an id. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/:-]{0,127}");

    private static final ThreadLocal<@Nullable Invocation> CURRENT = new ThreadLocal<>();

    private final String function;
    private final Optional<String> requestId;
    private final Set<String> correlationIds = new LinkedHashSet<>();
    private final Map<Metric, Double> measured = new EnumMap<>(Metric.class);
    private Outcome outcome = Outcome.FAILED;

    Invocation(String function, Optional<String> requestId) {
        this.function = function;
        this.requestId = requestId.filter(Invocation::isId);
    }

    /** Adds to what is measured during the current call. */
    public static void count(Metric metric, double value) {
        Invocation current = CURRENT.get();
        if (current != null) {
            current.measured.merge(metric, value, Double::sum);
        }
    }

    /** The current call is about this, among others. The log lines carry it as long as there are no others. */
    public static void concerns(String correlationId) {
        Invocation current = CURRENT.get();
        if (current != null && isId(correlationId) && current.correlationIds.size() < IDS_MAX) {
            current.correlationIds.add(correlationId);
            current.carry();
        }
    }

    /** What the current call is about, or came by; nothing if that is many things or there is no call. */
    public static Optional<String> correlation() {
        Invocation current = CURRENT.get();
        return current == null ? Optional.empty() : current.single();
    }

    private Optional<String> single() {
        return switch (correlationIds.size()) {
            case 0 -> requestId;
            case 1 -> Optional.of(correlationIds.iterator().next());
            default -> Optional.empty();
        };
    }

    /** Whether it may be carried by log lines and messages: a provider may have sent us anything in an id's place. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    void begin() {
        CURRENT.set(this);
        MDC.put(FUNCTION, function);
        requestId.ifPresent(id -> MDC.put(REQUEST, id));
        carry();
    }

    private void carry() {
        single().ifPresentOrElse(id -> MDC.put(CORRELATION, id), () -> MDC.remove(CORRELATION));
    }

    void end(Outcome how, double seconds) {
        outcome = how;
        measured.put(Metric.INVOCATIONS, 1.0);
        measured.put(Metric.DURATION, seconds);
    }

    static void leave() {
        CURRENT.remove();
        List.of(FUNCTION, REQUEST, CORRELATION).forEach(MDC::remove);
    }

    public String function() {
        return function;
    }

    public Optional<String> requestId() {
        return requestId;
    }

    /** The orders, or whatever else it was about. */
    public Set<String> correlationIds() {
        return Collections.unmodifiableSet(correlationIds);
    }

    public Outcome outcome() {
        return outcome;
    }

    public Map<Metric, Double> measured() {
        return Collections.unmodifiableMap(measured);
    }
}
