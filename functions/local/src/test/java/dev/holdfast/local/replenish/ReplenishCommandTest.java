package dev.holdfast.local.replenish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.local.CloudFailure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ReplenishCommandTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
    private static final int DAYS = 110;

    @TempDir
    Path folder;

    private record Run(int status, String out, String err) {}

    private Run run(Object... arguments) {
        CommandLine line = new CommandLine(new ReplenishCommand());
        StringWriter err = new StringWriter();
        line.setErr(new PrintWriter(err));
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            throw failure;
        });
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            String[] words = Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
            return new Run(line.execute(words), out.toString(StandardCharsets.UTF_8), err.toString());
        } finally {
            System.setOut(before);
        }
    }

    private Path write(String name, List<String> lines) throws IOException {
        return Files.write(folder.resolve(name), lines);
    }

    private Path history() throws IOException {
        List<String> lines = new ArrayList<>(List.of("date,stock_code,units,lines,max_line,cancelled"));
        for (int day = 0; day < DAYS; day++) {
            lines.add(FIRST.plusDays(day) + ",MUG," + (3 + 5 * (day % 4)) + ",2,3,0");
            lines.add(FIRST.plusDays(day) + ",CUP," + (2 + 7 * (day % 3)) + ",1,2,0");
        }
        return write("history.csv", lines);
    }

    private Path calendar(int days) throws IOException {
        List<String> lines = new ArrayList<>(List.of("day,orders,lines,units"));
        for (int day = 0; day < days; day++) {
            lines.add(FIRST.plusDays(day) + ",20,40,100");
        }
        return write("calendar.csv", lines);
    }

    private Path skus(String price) throws IOException {
        return write("skus.csv", List.of("stock_code,description,median_price", "MUG,A mug," + price));
    }

    @Test
    void playsHistoryAndComparesAtEqualService() throws IOException {
        Run run = run(
                "--simulate",
                "--history",
                history(),
                "--calendar",
                calendar(DAYS),
                "--skus",
                skus("2.5"),
                "--fill",
                "0.9");

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains(
                        "2 SKUs of 10 suppliers, 110 trading days from 2026-01-05",
                        "90.0 % of order lines",
                        "reorder point by average demand",
                        "periodic review, average of 28 days",
                        "order what sold",
                        "Holdfast: forecast quantiles",
                        "less stock than",
                        "goal 15 %");
    }

    @Test
    void printsForPrograms() throws IOException {
        Run run = run("--simulate", "--history", history(), "--calendar", calendar(DAYS), "--fill", "0.9", "--json");

        assertThat(run.out())
                .startsWith("{\"lines\":[{")
                .contains("\"lineFill\"", "\"stockOuts\"", "\"verdicts\":[{", "\"saved\"")
                .doesNotContain("NaN");
    }

    @Test
    void whatCannotBePlayedIsExplained() throws IOException {
        assertThat(run().err()).contains("give --simulate");
        assertThat(run().status()).isEqualTo(2);
        assertThat(run("--simulate", "--history", history()).err()).contains("belong together");
        assertThat(run("--simulate", "--fill", "1.5").err()).contains("--fill takes");
        assertThat(run("--simulate", "--lead-times", "0").err()).contains("--lead-times must be");
        fails("too little to play", "--history", history(), "--calendar", calendar(60));
        fails("the price of MUG is 0.0", "--history", history(), "--calendar", calendar(DAYS), "--skus", skus("0"));
        fails("there is no file", "--history", folder.resolve("missing.csv"), "--calendar", calendar(DAYS));
    }

    private void fails(String why, Object... arguments) {
        CommandLine line = new CommandLine(new ReplenishCommand());
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            assertThat(failure).isInstanceOf(CloudFailure.class).hasMessageContaining(why);
            return 1;
        });
        List<String> words = new ArrayList<>(List.of("--simulate"));
        Arrays.stream(arguments).map(Object::toString).forEach(words::add);
        assertThat(line.execute(words.toArray(String[]::new))).isEqualTo(1);
    }
}
