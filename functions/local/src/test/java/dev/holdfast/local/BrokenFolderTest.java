package dev.holdfast.local;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is wrong with the place is said in one line. */
class BrokenFolderTest {

    private static final byte[] NONSENSE = "this is no data file of any kind\n".repeat(1_000).getBytes();

    @TempDir
    private Path folder;

    @Test
    void saysThatTheMessagesCannotBeRead() throws IOException {
        Files.write(Files.createDirectories(folder.resolve("sqs")).resolve("messages.mv.db"), NONSENSE);

        assertFails(CloudOptions.keptIn(folder)).hasMessageStartingWith("ElasticMQ did not start: ");
    }

    @Test
    void saysThatTheTablesCannotBeRead() throws IOException {
        Files.write(Files.createDirectories(folder.resolve("dynamodb")).resolve("shared-local-instance.db"), NONSENSE);

        assertFails(CloudOptions.keptIn(folder)).hasMessageContaining("tables cannot be read");
    }

    @Test
    void saysThatAKeyIsDamaged() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("keys")).resolve("tokens"), "nonsense");

        assertFails(CloudOptions.keptIn(folder)).hasMessageContaining("damaged");
    }

    @Test
    void saysThatTheFolderIsAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertFails(CloudOptions.keptIn(file)).hasMessageContaining("data folder " + file);
    }

    @Test
    void saysThatThePortIsTaken() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CloudOptions options = new CloudOptions(
                    "127.0.0.1", other.getLocalPort(), Optional.empty(), true, Optional.empty());
            assertFails(options).hasMessageContaining("port " + other.getLocalPort());
        }
    }

    private static AbstractThrowableAssert<?, ?> assertFails(CloudOptions options) {
        return assertThatThrownBy(() -> LocalCloud.start(
                        options,
                        new TestTopology().build(),
                        platform -> new Operations(List.of(), List.of(), List.of())))
                .isInstanceOf(CloudFailure.class)
                .satisfies(failure -> assertThatOneLine(failure.getMessage()));
    }

    private static void assertThatOneLine(String message) {
        org.assertj.core.api.Assertions.assertThat(message).isNotBlank().doesNotContain("\n");
    }
}
