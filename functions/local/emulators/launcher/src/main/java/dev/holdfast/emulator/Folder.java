package dev.holdfast.emulator;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** An emulator's own folder, used by one process at a time. */
final class Folder {

    // Held until the process ends: a lock goes with its channel
    private static final List<FileLock> HELD = new ArrayList<>();

    private Folder() {}

    /**
     * Makes the folder and waits until no other process uses it. After a {@code kill -9} the former emulator may need a
     * moment to notice.
     */
    static Path take(String path) throws IOException {
        Path folder = Files.createDirectories(Path.of(path));
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        HELD.add(channel.lock());
        return folder;
    }
}
