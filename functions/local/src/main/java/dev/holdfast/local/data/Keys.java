package dev.holdfast.local.data;

import dev.holdfast.local.CloudFailure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Texts that are made once and never change: in a folder, each in a file for its owner's eyes only, or in memory. */
public sealed interface Keys {

    /** The text of that name, made if there is none yet. */
    String get(String name, Supplier<String> make);

    /** The text of that name, if there is one. */
    Optional<String> find(String name);

    /** Forgotten with the process. */
    static Keys inMemory() {
        return new Memory(new ConcurrentHashMap<>());
    }

    /** Kept in a folder, which other commands may use at the same time. */
    static Keys in(Path folder) {
        DataFolder.make(folder);
        Path keys = folder.resolve("keys");
        DataFolder.make(keys);
        return new Folder(keys);
    }

    /** In memory. */
    record Memory(Map<String, String> texts) implements Keys {
        @Override
        public String get(String name, Supplier<String> make) {
            return texts.computeIfAbsent(name, missing -> make.get());
        }

        @Override
        public Optional<String> find(String name) {
            return Optional.ofNullable(texts.get(name));
        }
    }

    /** In files. */
    record Folder(Path folder) implements Keys {
        @Override
        public String get(String name, Supplier<String> make) {
            return find(name).orElseGet(() -> make(name, make));
        }

        @Override
        public Optional<String> find(String name) {
            Path file = folder.resolve(name);
            try {
                return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
            } catch (IOException unreadable) {
                throw new CloudFailure("the key " + file + " cannot be read", unreadable);
            }
        }

        private String make(String name, Supplier<String> make) {
            try (FileChannel channel = FileChannel.open(
                            folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                Optional<String> madeMeanwhile = lock.isValid() ? find(name) : Optional.empty();
                if (madeMeanwhile.isPresent()) {
                    return madeMeanwhile.get();
                }
                String text = make.get();
                PrivateFile.write(folder.resolve(name), text + "\n");
                return text;
            } catch (IOException failure) {
                throw new CloudFailure("the key " + folder.resolve(name) + " cannot be written", failure);
            }
        }
    }
}
