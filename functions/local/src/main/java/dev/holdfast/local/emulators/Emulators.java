package dev.holdfast.local.emulators;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** DynamoDB Local and ElasticMQ, each in a process of its own, on the loopback interface only. */
public final class Emulators implements AutoCloseable {

    private static final String LAUNCHERS = "dev.holdfast.emulator.";

    private final ChildProcess dynamoDb;
    private final ChildProcess elasticMq;

    private Emulators(ChildProcess dynamoDb, ChildProcess elasticMq) {
        this.dynamoDb = dynamoDb;
        this.elasticMq = elasticMq;
    }

    /**
     * Starts both side by side and returns at once.
     *
     * @param folder where they keep their files; nothing is kept without it
     */
    public static Emulators start(Optional<Path> folder, String region) {
        ChildProcess dynamoDb = ChildProcess.start("DynamoDB Local", dynamoDb(folder));
        try {
            return new Emulators(dynamoDb, ChildProcess.start("ElasticMQ", elasticMq(folder, region)));
        } catch (RuntimeException failure) {
            dynamoDb.close();
            throw failure;
        }
    }

    /** Waits until DynamoDB Local answers. */
    public URI dynamoDb() {
        return URI.create("http://127.0.0.1:" + dynamoDb.port());
    }

    /** Waits until ElasticMQ answers. */
    public URI sqs() {
        return URI.create("http://127.0.0.1:" + elasticMq.port());
    }

    /** The processes' ids. */
    public List<Long> pids() {
        return List.of(dynamoDb.pid(), elasticMq.pid());
    }

    @Override
    public void close() {
        elasticMq.close();
        dynamoDb.close();
    }

    private static List<String> dynamoDb(Optional<Path> folder) {
        ClassPath classPath = ClassPath.of("dynamodb");
        List<String> command = new ArrayList<>();
        command.addAll(java(classPath));
        classPath.sqliteFolder().ifPresent(lib -> command.add("-Dsqlite4java.library.path=" + lib));
        command.add(LAUNCHERS + "DynamoDbLauncher");
        command.add(where(folder, "dynamodb"));
        return command;
    }

    private static List<String> elasticMq(Optional<Path> folder, String region) {
        List<String> command = java(ClassPath.of("elasticmq"));
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(List.of(LAUNCHERS + "ElasticMqLauncher", where(folder, "sqs"), region));
        return command;
    }

    private static List<String> java(ClassPath classPath) {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                classPath.entries()));
    }

    private static String where(Optional<Path> folder, String name) {
        return folder.map(path -> path.resolve(name).toAbsolutePath().toString())
                .orElse("memory");
    }
}
