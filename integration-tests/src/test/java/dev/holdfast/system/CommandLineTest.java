package dev.holdfast.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command says to people: its help, and one clear line when it cannot do what it was asked. */
class CommandLineTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @Test
    void aPortInUse() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            assertThat(complaint("up", "--memory", "--port", port, "--data", path("data")))
                    .contains("port " + port, "--port");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"up --port 0", "audit", "secret test", "token --scope stock:read"})
    void aFileInPlaceOfTheDataFolder(String command) throws Exception {
        String file = path("file");
        Files.writeString(Path.of(file), "no folder");
        assertThat(complaint(with(command, "--data", file))).contains(file, "is no folder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"up --port 0", "up --port 0 --memory", "token --scope stock:read"})
    void aDamagedKey(String command) throws Exception {
        Path keys = Files.createDirectories(Path.of(path("data"), "keys"));
        Files.writeString(keys.resolve("token-secret"), "not base64!");
        assertThat(complaint(with(command, "--data", path("data")))).contains("token-secret", "damaged");
    }

    @Test
    void nothingThatCouldBeAudited() throws Exception {
        assertThat(complaint("audit", "--data", path("data"))).contains("no Holdfast is running in " + path("data"));
    }

    @Test
    void nobodysDeadLetters() throws Exception {
        assertThat(complaint("dlq", "list", "--data", path("data"))).contains("no Holdfast is running", "--aws");
        assertThat(complaint("dlq", "show", "carts", "--data", path("data")))
                .contains("there is no queue carts", "reservations");
        assertThat(complaint("dlq", "list", "--aws", "http://127.0.0.1:1")).contains("the queues cannot be reached");
    }

    @Test
    void aProviderThatCannotBe() throws Exception {
        assertThat(complaint("secret", "../test", "--data", path("data"))).contains("a provider's name");
    }

    @Test
    void anInputThatIsNoGzipFile() throws Exception {
        Path text = Files.writeString(folder.resolve("peak.csv"), "Invoice,StockCode\n");
        assertThat(complaint("surge", "--input", text.toString())).contains(text.toString(), "not a whole gzip file");
    }

    @Test
    void anInputThatIsNotThere() throws Exception {
        assertThat(complaint("surge", "--input", path("nowhere.gz")))
                .contains("there is no file " + path("nowhere.gz"));
    }

    @Test
    void aPriceFileThatLacksAPrice() throws Exception {
        Path prices = Files.writeString(folder.resolve("prices"), "date = 2026-11-22\n");
        assertThat(complaint("cost", "--prices", prices.toString())).contains(prices.toString(), "lacks region");
    }

    @Test
    void aSeasonThatCannotBePlanned() throws Exception {
        Path none = Files.writeString(folder.resolve("counts"), "date = 2026-11-22\n");
        assertThat(complaint("plan", "--counts", none.toString(), "--json"))
                .contains(none.toString(), "lacks one-line");
        assertThat(complaint("plan", "--data", path("data"))).contains("no Holdfast is running in " + path("data"));
    }

    @Test
    void aProfileThatThereIsNot() throws Exception {
        Command.Result unknown = Command.run(folder, PATIENCE, "cost", "--profile", "huge");
        assertThat(unknown.exitStatus()).isEqualTo(2);
        assertThat(unknown.err()).contains("--profile must be flash, one-line, peak or all");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "up",
                "surge",
                "bench",
                "bench reserve",
                "bench cold",
                "cost",
                "plan",
                "native",
                "token",
                "secret",
                "audit",
                "emulators",
                "dlq",
                "dlq list",
                "dlq show",
                "dlq redrive"
            })
    void help(String command) throws Exception {
        Command.Result help = Command.run(folder, PATIENCE, with(command, "--help"));
        assertThat(help.exitStatus()).as(help.err()).isZero();
        assertThat(help.out()).contains(("Usage: holdfast " + command).strip());
        assertThat(help.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "up",
                "surge",
                "bench",
                "bench reserve",
                "bench cold",
                "cost",
                "plan",
                "native",
                "token --scope a",
                "secret test",
                "audit",
                "emulators",
                "dlq list",
                "dlq show payments",
                "dlq redrive payments"
            })
    void anOptionThatThereIsNot(String command) throws Exception {
        Command.Result unknown = Command.run(folder, PATIENCE, with(command, "--no-such-option"));
        assertThat(unknown.exitStatus()).isEqualTo(2);
        assertThat(unknown.out()).isEmpty();
        assertThat(unknown.err()).contains("Unknown option: '--no-such-option'");
    }

    /** The one line that it says when it gives up. */
    private String complaint(String... arguments) throws IOException, InterruptedException {
        Command.Result result = Command.run(folder, PATIENCE, arguments);
        assertThat(result.err().lines())
                .as(result.err())
                .singleElement()
                .asString()
                .startsWith("holdfast: ");
        assertThat(result.out()).isEmpty();
        assertThat(result.exitStatus()).isEqualTo(1);
        return result.err();
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private static String[] with(String command, String... more) {
        List<String> all = new ArrayList<>();
        if (!command.isEmpty()) {
            all.addAll(List.of(command.split(" ", -1)));
        }
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }
}
