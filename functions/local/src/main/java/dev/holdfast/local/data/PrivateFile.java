package dev.holdfast.local.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that nobody but their owner may read. */
final class PrivateFile {

    private PrivateFile() {}

    /** Writes all of it or nothing. */
    static void write(Path file, String content) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path whole = Files.createTempFile(folder, ".new", null);
        try {
            restrict(whole, "rw-------");
            Files.writeString(whole, content);
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    static void restrict(Path path, String permissions) throws IOException {
        if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
