package dev.holdfast.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.testing.Await;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} in the middle of a surge, for real: the system comes up again, and nothing that it had accepted is lost. */
class KillSurgeTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Pattern PROGRESS = Pattern.compile("orders: (\\d+) of (\\d+) \\(accepted (\\d+)");
    private static final int INVOICES = 120;
    private static final int LINES_MAX = 5;
    private static final int ACCEPTED_MIN = 20;

    @TempDir
    private Path folder;

    @Test
    void everyAcceptedOrderIsDecidedAndTheAuditIsClean() throws Exception {
        Path input = folder.resolve("small.csv.gz");
        SmallPeak.write(input, INVOICES, LINES_MAX);
        int port = freePort();
        try (LocalSystem first = LocalSystem.onDisk(folder, port);
                Command surge = surge(first.data(), input)) {
            Await.until("in the middle", PATIENCE, () -> isInTheMiddle(surge));
            first.kill();
            try (LocalSystem second = LocalSystem.onDisk(folder, port)) {
                Command.Result result = surge.end(PATIENCE);
                assertThat(result.exitStatus()).as(result.out() + result.err()).isZero();
                assertThat(result.out())
                        .contains("requests had to be sent again")
                        .contains("Oversold 0 units. Lost 0 orders. Audit clean:");
                assertThat(statuses(second)).isNotEmpty().doesNotContain("ACCEPTED");
                Command.Result audit = Command.run(
                        folder, PATIENCE, "audit", "--data", second.data().toString());
                assertThat(audit.out()).startsWith("clean: ");
                assertThat(audit.exitStatus()).isZero();
            }
        }
    }

    private Command surge(Path data, Path input) throws IOException {
        return Command.start(folder, "surge", "--data", data.toString(), "--input", input.toString(), "--rate", "12");
    }

    /** By what it says itself: enough is accepted, and not all is over. */
    private static boolean isInTheMiddle(Command surge) throws IOException {
        assertThat(surge.isAlive()).as("%s%s", surge.out(), surge.err()).isTrue();
        MatchResult last = PROGRESS.matcher(surge.err())
                .results()
                .reduce((before, after) -> after)
                .orElse(null);
        return last != null
                && Long.parseLong(last.group(3)) >= ACCEPTED_MIN
                && Long.parseLong(last.group(1)) < Long.parseLong(last.group(2));
    }

    /** Of all orders that there are. */
    private static Set<String> statuses(LocalSystem system) throws Exception {
        Set<String> statuses = new HashSet<>();
        String path = "/orders?limit=100";
        for (String next = path; !next.isEmpty(); ) {
            Answer answer = system.send(Request.get(next).bearer(system.staff("orders:read")));
            assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
            for (JsonNode order : answer.json().path("items")) {
                statuses.add(order.path("status").asText());
            }
            next = answer.json().has("cursor") ? path + "&cursor=" + answer.text("cursor") : "";
        }
        return statuses;
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        }
    }
}
