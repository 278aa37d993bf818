package dev.holdfast.local.nativebuild;

import dev.holdfast.local.CloudFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;

/**
 * Builds zips by Maven. The module {@code functions/local} is left out of every build: the command that asks for it runs
 * from there.
 */
public final class Builds {

    private static final String BOOTSTRAP = "bootstrap";

    private Builds() {}

    /**
     * A zip with a native executable.
     *
     * @param seconds that the build took
     */
    public record Native(Path zip, long zipBytes, long executableBytes, long seconds) {}

    /** The zips for the Java runtime, and the runtime interface client's class path. */
    public static void forJvm() {
        Maven.run(
                "the build",
                Map.of(),
                List.of(
                        "-Dmaven.test.skip=true",
                        "-pl",
                        Deployable.FUNCTIONS.folder() + "," + Deployable.SMALLEST.folder()
                                + ",native-build/runtime-client",
                        "-am",
                        "package"));
    }

    /** Takes minutes. Beside the zip for the Java runtime, which stays as it is. */
    public static Native natively(Deployable deployable, Architecture architecture, Builder builder) {
        List<String> arguments = new ArrayList<>(List.of(
                "-Dmaven.test.skip=true",
                "-pl",
                deployable.folder(),
                "-am",
                "-Dquarkus.native.enabled=true",
                "-Dquarkus.package.jar.enabled=false",
                "-Dquarkus.package.output-directory=" + Deployable.nativeFolder(architecture)));
        arguments.addAll(builder.arguments(architecture));
        arguments.add("package");
        long startedAt = System.nanoTime();
        Maven.run("the native build", builder.environment(), arguments);
        return look(deployable.nativeZip(architecture), (System.nanoTime() - startedAt) / 1_000_000_000);
    }

    /** The smoke test of every function, on this zip. */
    static void smokeTest(Path zip) {
        Maven.run(
                "the smoke test",
                Map.of(),
                List.of(
                        "-pl",
                        "native-build",
                        "-am",
                        "-Dquarkus.build.skip=true",
                        "-Dtest=SmokeTest",
                        "-Dsurefire.failIfNoSpecifiedTests=false",
                        "-Dholdfast.smoke.zip=" + zip,
                        "verify"));
    }

    private static Native look(Path zip, long seconds) {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            var bootstrap = file.getEntry(BOOTSTRAP);
            if (bootstrap == null) {
                throw new CloudFailure(zip + " has no " + BOOTSTRAP);
            }
            return new Native(zip, Files.size(zip), bootstrap.getSize(), seconds);
        } catch (IOException missing) {
            throw new CloudFailure("the build has made no " + zip, missing);
        }
    }
}
