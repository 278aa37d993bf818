package dev.holdfast.local.forecast;

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

class ForecastCommandTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);

    @TempDir
    Path folder;

    private record Run(int status, String out, String err) {}

    private Run run(Object... arguments) {
        CommandLine line = new CommandLine(new ForecastCommand());
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

    private Path series() throws IOException {
        String train = "10 12 11 13 12 14 13 15 14 16 15 17 16 18 17 19 18 20 19 21";
        return write(
                "series.csv",
                List.of(
                        "series_id,category,frequency,m,h,start,split,n_train,train,test",
                        "W1,,Weekly,1,3,,dev,20," + train + ",20 22 21",
                        "W2,,Weekly,1,3,,dev,20," + train + ",23 22 24"));
    }

    private Path history() throws IOException {
        List<String> lines = new ArrayList<>(List.of("date,stock_code,units,lines,max_line,cancelled"));
        for (int day = 0; day < 60; day++) {
            lines.add(FIRST.plusDays(day) + ",MUG," + (3 + day % 4) + ",2,2,0");
        }
        return write("history.csv", lines);
    }

    private Path calendar() throws IOException {
        List<String> lines = new ArrayList<>(List.of("day,orders,lines,units"));
        for (int day = 0; day < 60; day++) {
            lines.add(FIRST.plusDays(day) + ",20,40,100");
        }
        return write("calendar.csv", lines);
    }

    @Test
    void evaluatesSeriesBesideThePublishedScores() throws IOException {
        Path out = folder.resolve("out.csv");

        Run run = run("--evaluate", series(), "--out", out);

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("automatic choice", "OWA", "Theta", "best of 62", "0.739");
        List<String> lines = Files.readAllLines(out);
        assertThat(lines).hasSize(1 + 2 * 3).first().isEqualTo("series_id,step,mean,p10,p50,p90");
        assertThat(lines.get(1)).startsWith("W1,1,");
        assertThat(lines.get(6)).startsWith("W2,3,");
        assertThat(run("--evaluate", series(), "--json").out()).startsWith("[{").contains("\"owa\"", "\"coverage\"");
    }

    @Test
    void backtestsDailyDemand() throws IOException {
        Path out = folder.resolve("out.csv");

        Run run = run("--history", history(), "--calendar", calendar(), "--horizon", 7, "--out", out);

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("WAPE", "RMSSE", "P95", "below seasonal naive");
        List<String> lines = Files.readAllLines(out);
        assertThat(lines).hasSize(1 + 3 * 7).first().isEqualTo("stock_code,origin,date,mean,p10,p50,p80,p90,p95");
        assertThat(lines.get(1)).startsWith("MUG," + FIRST.plusDays(38) + "," + FIRST.plusDays(39) + ",");
        assertThat(lines).noneMatch(line -> line.contains("NaN"));
    }

    @Test
    void onlyOneOfTheTwoIsMeasured() throws IOException {
        assertThat(run().status()).isEqualTo(2);
        assertThat(run("--evaluate", series(), "--history", history(), "--calendar", calendar())
                        .status())
                .isEqualTo(2);
        assertThat(run("--history", history()).err()).contains("--history and --calendar belong together");
        assertThat(run("--history", history(), "--calendar", calendar(), "--horizon", 366)
                        .err())
                .contains("--horizon must be from 1 to 365");
    }

    @Test
    void brokenFilesAreExplainedInOneLine() throws IOException {
        Path notANumber = write("bad.csv", List.of("series_id,frequency,m,h,train,test", "W1,Weekly,1,1,1 x 3,4"));
        Path tooShort = write("short.csv", List.of("series_id,frequency,m,h,train,test", "W1,Weekly,1,2,1 2 3,4"));
        Path noColumn = write("none.csv", List.of("series_id,frequency,m,h,train", "W1,Weekly,1,1,1 2 3"));

        fails("row 2: For input string: \"x\"", "--evaluate", notANumber);
        fails("row 2: h is 2, but test has 1 values", "--evaluate", tooShort);
        fails("has no column test", "--evaluate", noColumn);
        fails("there is no file", "--evaluate", folder.resolve("missing.csv"));
        fails("too little history", "--history", history(), "--calendar", calendar(), "--horizon", 30);
    }

    private void fails(String why, Object... arguments) {
        CommandLine line = new CommandLine(new ForecastCommand());
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            assertThat(failure).isInstanceOf(CloudFailure.class).hasMessageContaining(why);
            return 1;
        });
        String[] words = Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
        assertThat(line.execute(words)).isEqualTo(1);
    }
}
