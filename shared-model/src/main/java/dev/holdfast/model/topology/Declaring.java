package dev.holdfast.model.topology;

import dev.holdfast.model.Limits;
import dev.holdfast.model.topology.Trigger.Http;
import dev.holdfast.model.topology.Trigger.Queue;
import dev.holdfast.model.topology.Trigger.Schedule;
import java.time.Duration;
import java.util.Set;

/** A function by what starts it, with what goes with that. */
final class Declaring {

    static final Duration DECIDE_TIMEOUT = Duration.ofSeconds(30);
    static final Duration SWEEP_TIMEOUT = Duration.ofMinutes(5);
    /** Orders of one SKU that two transactions of a hundred items decide. */
    static final int TWO_GROUPS = 196;

    static final Duration WINDOW = Duration.ofSeconds(1);

    static final Access PUBLIC = new Access.Public();
    static final Access SIGNED_IN = new Access.SignedIn();

    private static final int MEMORY_MB = 512;

    private Declaring() {}

    static FunctionSpec answer(
            String name, String capability, String summary, String method, String path, Access access, Grant... may) {
        Http route = new Http(method, path, access, 2_000, 4_000);
        return new FunctionSpec(name, capability, summary, route, Limits.ANSWER_TIMEOUT, MEMORY_MB, Set.of(may));
    }

    /** A consumer of a queue may also send to that queue's dead-letter queue: a message it can't read goes there. */
    static FunctionSpec decide(String name, String capability, String summary, Queue queue, Grant... may) {
        return new FunctionSpec(name, capability, summary, queue, DECIDE_TIMEOUT, MEMORY_MB, Set.of(may));
    }

    static FunctionSpec sweep(String name, String capability, String summary, Duration every, Grant... may) {
        return new FunctionSpec(name, capability, summary, new Schedule(every), SWEEP_TIMEOUT, MEMORY_MB, Set.of(may));
    }

    static Access scope(String name) {
        return new Access.Scope(name);
    }
}
