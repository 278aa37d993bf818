package dev.holdfast.local.emulators;

import dev.holdfast.local.CloudFailure;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an emulator's process runs from: Maven's own copies, whose places the build has written down. */
record ClassPath(String entries) {

    static ClassPath of(String emulator) {
        Path folder = home().resolve("functions/local/emulators");
        Path list = folder.resolve(emulator).resolve("target/classpath");
        Path launcher = folder.resolve("launcher/target/classes");
        try {
            return new ClassPath(
                    launcher + File.pathSeparator + Files.readString(list).strip());
        } catch (IOException missing) {
            throw new CloudFailure(
                    "the emulators are not built: " + list + " is missing; run ./holdfast once", missing);
        }
    }

    /** The folder of SQLite's library for this machine, if one is on the path. */
    Optional<Path> sqliteFolder() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        boolean arm = System.getProperty("os.arch").equals("aarch64");
        String wanted = os.contains("mac")
                ? (arm ? "libsqlite4java-osx-aarch64" : "libsqlite4java-osx-1")
                : (arm ? "libsqlite4java-linux-aarch64" : "libsqlite4java-linux-amd64");
        return Arrays.stream(entries.split(File.pathSeparator))
                .filter(entry -> entry.contains(wanted))
                .findFirst()
                .map(entry -> Path.of(entry).getParent());
    }

    private static Path home() {
        return Path.of(System.getProperty("holdfast.home", ".")).toAbsolutePath();
    }
}
