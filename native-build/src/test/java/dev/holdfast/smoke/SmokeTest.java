package dev.holdfast.smoke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.holdfast.local.runtime.FunctionProcess;
import dev.holdfast.model.topology.FunctionSpec;
import dev.holdfast.model.topology.Topology;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every function of a {@code function.zip}, each in a process of its own behind Lambda's Runtime API:
 * {@code -Dholdfast.smoke.zip=FILE}, or the build's own zip for the Java runtime. A zip with a native executable is run as
 * such.
 */
class SmokeTest {

    private static final Trials TRIALS = Trials.all();

    private static @Nullable World world;
    private static @Nullable StartedAhead started;

    @BeforeAll
    static void start() {
        Path zip = zip();
        assertThat(zip).as("built by package, so run verify").exists();
        assumeTrue(System.getProperty("os.name").equals("Linux"), "AWS's runtimes run on Linux only");
        world = World.of(zip);
        started = world.startAhead(TRIALS.functions());
    }

    @AfterAll
    static void end() {
        if (started != null) {
            started.close();
        }
        if (world != null) {
            world.close();
        }
    }

    @Test
    void everyFunctionOfTheTopologyIsTried() {
        assertThat(TRIALS.functions())
                .containsExactlyInAnyOrderElementsOf(Topology.HOLDFAST.functions().stream()
                        .map(FunctionSpec::name)
                        .toList());
    }

    @TestFactory
    Stream<DynamicTest> functions() {
        return TRIALS.byFunction().entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> run(each.getKey(), each.getValue())));
    }

    private static void run(String name, Trials.Trial trial) throws InterruptedException {
        StartedAhead ahead = Objects.requireNonNull(started);
        FunctionProcess process = ahead.take(name);
        try {
            trial.run(new Tried(Topology.HOLDFAST.function(name), process, Objects.requireNonNull(world)));
        } finally {
            ahead.end(process);
        }
        assertThat(Complaints.in(process.log()))
                .as("what %s complains of, in:%n%s", name, String.join("\n", process.log()))
                .isEmpty();
    }

    private static Path zip() {
        String given = System.getProperty("holdfast.smoke.zip", "");
        Path own = Path.of(System.getProperty("holdfast.home", "."), "functions", "lambda", "target", "function.zip");
        Path zip = given.isEmpty() ? own : Path.of(given);
        return Files.isRegularFile(zip) ? zip.toAbsolutePath() : zip;
    }
}
