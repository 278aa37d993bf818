package dev.holdfast.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.local.data.DataFolder;
import dev.holdfast.testing.Await;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What has been accepted survives SIGKILL: of the system, and with it of its emulators. */
class KillTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int MESSAGES = 60;

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void endAll() {
        started.forEach(Process::destroyForcibly);
        client.close();
    }

    @Test
    void losesNothingThatWasAcceptedAndLeavesNoEmulatorBehind() throws Exception {
        Process first = start("hang");
        URI uri = uriOf(first);
        List<ProcessHandle> emulators = first.descendants().toList();
        assertThat(emulators).hasSize(2);
        assertThatThrownBy(() -> DataFolder.take(folder))
                .isInstanceOf(CloudFailure.class)
                .hasMessageContaining("another Holdfast is running");
        assertThat(DataFolder.running(folder))
                .hasValueSatisfying(system -> assertThat(system.port()).isEqualTo(uri.getPort()));

        IntStream.range(0, MESSAGES).parallel().forEach(i -> accept(uri, i, i % 10 == 0 ? 3 : 0));
        first.destroyForcibly().waitFor();

        Await.until(
                "the emulators are gone",
                Duration.ofSeconds(10),
                () -> emulators.stream().noneMatch(ProcessHandle::isAlive));
        assertThat(DataFolder.running(folder)).isEmpty();
        Process second = start();
        URI again = uriOf(second);
        Await.until("every number is there", PATIENCE, () -> numbers(again).size() >= MESSAGES);
        assertThat(numbers(again)).hasSize(MESSAGES);
    }

    private Process start(String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dholdfast.home=" + System.getProperty("holdfast.home"),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-cp",
                System.getProperty("java.class.path"),
                KillableCloud.class.getName(),
                folder.toString()));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        started.add(process);
        return process;
    }

    @SuppressWarnings("MustBeClosedChecker") // its output ends with the process
    private static URI uriOf(Process process) throws IOException {
        BufferedReader lines = process.inputReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("at ")) {
                return URI.create(line.substring("at ".length()));
            }
        }
        throw new IOException("it ended without a word");
    }

    private void accept(URI uri, int number, int delayS) {
        assertThat(send(HttpRequest.newBuilder(uri.resolve("/numbers/" + delayS))
                        .POST(BodyPublishers.ofString(Integer.toString(number)))))
                .isEqualTo("{}");
    }

    private List<String> numbers(URI uri) {
        String body = send(HttpRequest.newBuilder(uri.resolve("/numbers")));
        String inside = body.substring(1, body.length() - 1);
        return inside.isEmpty() ? List.of() : List.of(inside.split(","));
    }

    private String send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString()).body();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
