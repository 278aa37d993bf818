package dev.holdfast.local.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.holdfast.local.CloudFailure;
import dev.holdfast.platform.json.Json;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which a local cloud keeps everything. One system uses it at a time: it holds a lock that the operating
 * system takes away when its process ends, however it ends.
 */
public final class DataFolder implements AutoCloseable {

    private static final String LOCK = "lock";
    private static final String RUN = "run.json";

    private final Path path;
    private final FileLock lock;

    private DataFolder(Path path, FileLock lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Takes the folder, making it if need be.
     *
     * @throws CloudFailure if it cannot be written or another system runs in it
     */
    public static DataFolder take(Path path) {
        make(path);
        FileLock lock = lock(path);
        if (lock == null) {
            String who = announced(path)
                    .map(run -> " (process " + run.pid() + ", port " + run.port() + ")")
                    .orElse("");
            throw new CloudFailure("another Holdfast is running in " + path + who);
        }
        return new DataFolder(path, lock);
    }

    /** Makes the folder if there is none, for its owner's eyes only. */
    public static void make(Path path) {
        refuseOtherThanFolder(path);
        try {
            Files.createDirectories(path);
            PrivateFile.restrict(path, "rwx------");
        } catch (IOException failure) {
            throw new CloudFailure("the data folder " + path + " cannot be made: " + reason(failure), failure);
        }
        if (!Files.isWritable(path)) {
            throw new CloudFailure("the data folder " + path + " cannot be written");
        }
    }

    /** The system that runs in a folder now. What one that was killed has left there is not taken for it. */
    public static Optional<RunningSystem> running(Path path) {
        refuseOtherThanFolder(path);
        Optional<RunningSystem> announced = announced(path);
        if (announced.isEmpty()) {
            return announced;
        }
        FileLock lock = lock(path);
        if (lock == null) {
            return announced;
        }
        release(lock);
        return Optional.empty();
    }

    private static void refuseOtherThanFolder(Path path) {
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new CloudFailure("the data folder " + path + " is no folder");
        }
    }

    public Path path() {
        return path;
    }

    /** Tells other commands where this system is. */
    public void announce(RunningSystem system) {
        try {
            PrivateFile.write(path.resolve(RUN), Json.write(system));
        } catch (IOException failure) {
            throw new CloudFailure("the data folder " + path + " cannot be written: " + reason(failure), failure);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path.resolve(RUN));
        } catch (IOException left) {
            // it is known to be stale as soon as the lock is gone
        }
        release(lock);
    }

    private static Optional<RunningSystem> announced(Path path) {
        try {
            return Optional.of(Json.read(Files.readAllBytes(path.resolve(RUN)), RunningSystem.class));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (JsonProcessingException halfWritten) {
            return Optional.empty();
        } catch (IOException failure) {
            throw new CloudFailure("the data folder " + path + " cannot be read: " + reason(failure), failure);
        }
    }

    @SuppressWarnings("resource") // the channel is closed with the lock
    private static @Nullable FileLock lock(Path path) {
        try {
            FileChannel channel =
                    FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                FileLock lock = channel.tryLock();
                if (lock == null) {
                    channel.close();
                }
                return lock;
            } catch (OverlappingFileLockException inThisProcess) {
                channel.close();
                return null;
            }
        } catch (IOException failure) {
            throw new CloudFailure("the data folder " + path + " cannot be used: " + reason(failure), failure);
        }
    }

    private static void release(FileLock lock) {
        try {
            lock.acquiredBy().close();
        } catch (IOException ended) {
            // the operating system lets go of it with the process
        }
    }

    private static String reason(IOException failure) {
        return failure.getClass().getSimpleName().replace("Exception", "");
    }
}
