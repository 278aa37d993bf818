package dev.holdfast.local.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder that is gone when it is closed. */
public record WorkFolder(Path path) implements AutoCloseable {

    public static WorkFolder make(String name) {
        try {
            return new WorkFolder(Files.createTempDirectory(name));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** With all that is in it, if it is there. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.delete(each);
            }
        }
    }

    @Override
    public void close() {
        try {
            delete(path);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
