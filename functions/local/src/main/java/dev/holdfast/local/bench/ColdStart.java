package dev.holdfast.local.bench;

import dev.holdfast.local.CloudFailure;
import dev.holdfast.local.runtime.AotCache.Training;
import dev.holdfast.local.runtime.Artifact;
import dev.holdfast.local.runtime.FunctionProcess;
import dev.holdfast.local.runtime.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * One function that is started again and again. Its event waits for it, as on Lambda, where a cold start begins with a
 * request.
 */
final class ColdStart {

    private static final double NANOS_PER_MS = 1e6;
    private static final double BYTES_PER_MB = 1e6;

    private final Artifact artifact;
    private final Training call;
    private final String expected;
    private final List<Sample> samples = new ArrayList<>();

    /** @param expected is in the answer, or it was a wrong one */
    ColdStart(Artifact artifact, Training call, String expected) {
        this.artifact = artifact;
        this.call = call;
        this.expected = expected;
    }

    private record Sample(double firstPollMs, double answerMs, double residentMb) {}

    /** Starts it once without counting: the files are in the system's cache afterwards. */
    void warmUp() {
        once();
    }

    void measure() {
        samples.add(once());
    }

    private Sample once() {
        try (FunctionProcess process =
                FunctionProcess.start(artifact, call.function(), call.timeout(), call.environment())) {
            Outcome outcome = process.invoke(call.event());
            long answerNanos = process.age().toNanos();
            long resident = process.residentBytes();
            if (!(outcome instanceof Outcome.Answered(String body)) || !body.contains(expected)) {
                throw new CloudFailure(call.function() + " answered wrongly: " + outcome + "; it said "
                        + String.join("\n", process.log()));
            }
            return new Sample(
                    process.firstPoll().toNanos() / NANOS_PER_MS, answerNanos / NANOS_PER_MS, resident / BYTES_PER_MB);
        }
    }

    double firstPollMs() {
        return median(Sample::firstPollMs);
    }

    double answerMs() {
        return median(Sample::answerMs);
    }

    double residentMb() {
        return median(Sample::residentMb);
    }

    double zipMb() {
        return rounded(artifact.zipBytes() / BYTES_PER_MB);
    }

    private double median(ToDoubleFunction<Sample> figure) {
        List<Double> sorted = new ArrayList<>();
        samples.forEach(sample -> sorted.add(figure.applyAsDouble(sample)));
        Collections.sort(sorted);
        int middle = sorted.size() / 2;
        return rounded(sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2);
    }

    private static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
