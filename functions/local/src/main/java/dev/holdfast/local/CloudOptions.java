package dev.holdfast.local;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How a local cloud is to be started.
 *
 * @param host the address that the gateway listens on
 * @param port the gateway's port; 0 takes any free one
 * @param data the folder for keys, secrets and data; without it everything is forgotten at the end
 * @param inMemory tables and queues are kept in memory, several times faster; keys and secrets stay in the folder
 * @param aws a DynamoDB and an SQS in place of the emulators
 */
public record CloudOptions(String host, int port, Optional<Path> data, boolean inMemory, Optional<AwsEndpoints> aws) {

    /** A system that nobody else knows of and that leaves nothing behind. */
    public static CloudOptions passing() {
        return new CloudOptions("127.0.0.1", 0, Optional.empty(), true, Optional.empty());
    }

    /** A system of its own whose data are kept in a folder. */
    public static CloudOptions keptIn(Path data) {
        return new CloudOptions("127.0.0.1", 0, Optional.of(data), false, Optional.empty());
    }
}
