package dev.holdfast.local;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is wrong with the place is said in one line. */
class BrokenFolderTest {

    private static final byte[] NONSENSE =
            "this is no data file of any kind\n".repeat(1_000).getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @Test
    void saysThatTheMessagesCannotBeRead() throws IOException {
        Files.write(Files.createDirectories(folder.resolve("sqs")).resolve("messages.mv.db"), NONSENSE);

        assertFails(CloudOptions.keptIn(folder)).startsWith("ElasticMQ did not start: ");
    }

    @Test
    void saysThatTheTablesCannotBeRead() throws IOException {
        Files.write(Files.createDirectories(folder.resolve("dynamodb")).resolve("shared-local-instance.db"), NONSENSE);

        assertFails(CloudOptions.keptIn(folder)).contains("tables cannot be read");
    }

    @Test
    void saysThatAKeyIsDamaged() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("keys")).resolve("token-secret"), "nonsense");

        assertFails(CloudOptions.keptIn(folder)).contains("damaged");
    }

    @Test
    void saysThatTheFolderIsAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertFails(CloudOptions.keptIn(file)).contains("data folder " + file);
    }

    @Test
    void saysThatThePortIsTaken() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CloudOptions options =
                    new CloudOptions("127.0.0.1", other.getLocalPort(), Optional.empty(), true, Optional.empty());
            assertFails(options).contains("port " + other.getLocalPort());
        }
    }

    private static AbstractStringAssert<?> assertFails(CloudOptions options) {
        return assertThatThrownBy(() -> LocalCloud.start(
                        options,
                        new TestTopology().build(),
                        platform -> new Operations(List.of(), List.of(), List.of())))
                .isInstanceOf(CloudFailure.class)
                .message()
                .isNotBlank()
                .doesNotContain("\n");
    }
}
