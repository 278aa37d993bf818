package dev.holdfast.lambda;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * SmallRye Fault Tolerance finds its implementations by their names in {@code META-INF/services}, which a native executable
 * has to be told of. Its timer is a thread, so its holders are initialized at run time: see application.properties.
 */
@RegisterForReflection(classNames = {FaultTolerance.GUARDS, FaultTolerance.STAGES})
final class FaultTolerance {

    static final String GUARDS = "io.smallrye.faulttolerance.standalone.StandaloneSpi";
    static final String STAGES = "io.smallrye.faulttolerance.core.invocation.CompletionStageSupport";

    private FaultTolerance() {}
}
