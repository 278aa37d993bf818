package dev.holdfast.local.aws;

import dev.holdfast.model.topology.FunctionSpec;
import java.util.Optional;
import java.util.function.Supplier;

/** The function in whose name this thread works. The host says so around every call; what may be touched depends on it. */
public final class CurrentFunction {

    private static final ScopedValue<FunctionSpec> CURRENT = ScopedValue.newInstance();

    private CurrentFunction() {}

    public static <T> T call(FunctionSpec function, Supplier<T> work) {
        return ScopedValue.where(CURRENT, function).call(work::get);
    }

    public static void run(FunctionSpec function, Runnable work) {
        ScopedValue.where(CURRENT, function).run(work);
    }

    /** Nothing where the host itself works. */
    public static Optional<FunctionSpec> find() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }
}
