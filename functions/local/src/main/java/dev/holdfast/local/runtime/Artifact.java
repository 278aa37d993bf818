package dev.holdfast.local.runtime;

import dev.holdfast.local.CloudFailure;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A {@code function.zip}, unpacked and ready to be started.
 *
 * @param folder where it was unpacked: the function's working folder, as on Lambda
 * @param zipBytes the size of what is uploaded
 */
public record Artifact(List<String> command, Path folder, long zipBytes) {

    /** What Lambda's Java runtime is told to call. */
    public static final String HANDLER = "io.quarkus.funqy.lambda.FunqyStreamHandler::handleRequest";

    /** The file that makes a zip one for {@code provided.al2023}. */
    static final String BOOTSTRAP = "bootstrap";

    /** Java's share of 512 MB, and the first compiler only: both as in Lambda's own Java runtimes. */
    private static final List<String> JVM_OPTIONS = List.of(
            "-Xmx435m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    public Artifact {
        command = List.copyOf(command);
    }

    /**
     * Unpacks a zip and finds out how it is started: a native executable by itself, anything else on a JVM behind AWS's
     * runtime interface client, with the zip's own class path, as the Java runtimes of Lambda do.
     *
     * @param folder is made anew
     */
    public static Artifact unpack(Path zip, Path folder) {
        Zip.unpack(zip, folder);
        Path bootstrap = folder.resolve(BOOTSTRAP);
        if (Files.exists(bootstrap)) {
            return new Artifact(List.of(bootstrap.toString()), folder, size(zip));
        }
        RuntimeClient client = RuntimeClient.find(folder.resolveSibling("runtime-client"));
        return new Artifact(java(client, client.classPath(), List.of()), folder, size(zip));
    }

    /**
     * The same zip on a class path that the JVM can keep a cache of: jars only, all of them known at the start.
     *
     * @param options such as where the cache is
     */
    static Artifact onClassPath(Path zip, Path folder, List<String> options) {
        Zip.unpack(zip, folder);
        RuntimeClient client = RuntimeClient.find(folder.resolveSibling("runtime-client"));
        List<String> jars = new ArrayList<>(List.of(client.classPath(), zip.toString()));
        try (Stream<Path> libraries = Files.list(folder.resolve("lib"))) {
            libraries.map(Path::toString).sorted().forEach(jars::add);
        } catch (IOException missing) {
            throw new CloudFailure(zip + " has no libraries", missing);
        }
        Path empty = folder.resolveSibling(folder.getFileName() + "-empty");
        Zip.makeEmpty(empty);
        String classPath = jars.stream().collect(Collectors.joining(File.pathSeparator));
        return new Artifact(java(client, classPath, options), empty, size(zip));
    }

    public boolean isNative() {
        return command.size() == 1;
    }

    private static List<String> java(RuntimeClient client, String classPath, List<String> options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM_OPTIONS);
        command.addAll(options);
        command.addAll(List.of("-D" + RuntimeClient.LIBRARY_PROPERTY + "=" + client.library()));
        command.addAll(List.of("-cp", classPath, RuntimeClient.MAIN, HANDLER));
        return command;
    }

    private static long size(Path zip) {
        try {
            return Files.size(zip);
        } catch (IOException missing) {
            throw new CloudFailure(zip + " cannot be read", missing);
        }
    }
}
