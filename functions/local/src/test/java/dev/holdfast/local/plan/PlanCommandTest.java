package dev.holdfast.local.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.local.CloudFailure;
import dev.holdfast.platform.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PlanCommandTest {

    @TempDir
    private Path folder;

    private Path input = Path.of("none");
    private Path histories = Path.of("none");

    private record Run(int status, String out, String err) {}

    private static CommandLine line(CommandLine.IExecutionExceptionHandler onFailure) {
        return new CommandLine(new PlanCommand()).setExecutionExceptionHandler(onFailure);
    }

    private Run run(Object... arguments) {
        CommandLine line = line((failure, command, parsed) -> {
            throw failure;
        });
        StringWriter err = new StringWriter();
        line.setErr(new PrintWriter(err));
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            return new Run(line.execute(words(arguments)), out.toString(StandardCharsets.UTF_8), err.toString());
        } finally {
            System.setOut(before);
        }
    }

    private static String[] words(Object... arguments) {
        return Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
    }

    private static void fails(String why, Object... arguments) {
        CommandLine line = line((failure, command, parsed) -> {
            assertThat(failure).isInstanceOf(CloudFailure.class).hasMessageContaining(why);
            assertThat(failure.getMessage()).doesNotContain("\n");
            return 1;
        });
        assertThat(line.execute(words(arguments))).isEqualTo(1);
    }

    @BeforeEach
    void aWeekOfAShop() throws IOException {
        input = folder.resolve("peak.csv.gz");
        try (Writer text =
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(input)), StandardCharsets.UTF_8)) {
            text.write("Invoice,StockCode,Description,Quantity,InvoiceDate,Price,CustomerID,Country\n");
            for (int i = 0; i < 70; i++) {
                String at = "2011-11-%02dT%02d:%02d:00".formatted(1 + i % 7, 9 + i % 5, i % 60);
                text.write("5%05d,85123,HEART,1,%s,2.55,17850,United Kingdom\n".formatted(i, at));
                text.write("5%05d,7105%d,LANTERN,1,%s,3.39,17850,United Kingdom\n".formatted(i, i % 3, at));
            }
        }
        histories = Files.write(
                folder.resolve("orders.jsonl"),
                List.of(
                        order("ACCEPTED", "RESERVED", "PAID", "SHIPPED", "DELIVERED"),
                        order("ACCEPTED", "RESERVED", "PAID", "CANCELLED"),
                        "",
                        order("ACCEPTED", "RESERVED", "PAID", "SHIPPED")));
    }

    private static String order(String... statuses) {
        StringBuilder history = new StringBuilder();
        for (int i = 0; i < statuses.length; i++) {
            history.append(i == 0 ? "" : ",")
                    .append("{\"at\":\"2026-11-22T1%d:00:00Z\",\"status\":\"%s\"}".formatted(i, statuses[i]));
        }
        return "{\"id\":\"x\",\"more\":1,\"history\":[" + history + "]}";
    }

    @Test
    void printsAPlanWithItsFormulas() {
        Run run = run("--input", input, "--histories", histories, "--growth", "10x");

        assertThat(run.status()).as(run.out()).isZero();
        assertThat(run.out())
                .contains("70 orders of 7 days of trade", "10 times the orders", "confidence of 99 %")
                .contains("Little 1961", "Erlang C 1917", "Palm 1943", "Dean and Lawless 1989", "Kemeny and Snell 1960")
                .contains("85123, in 100.0 % of the orders", "dollars a million orders", "busiest minute")
                .containsPattern("to delivery, of those delivered +4.0 h")
                .containsPattern("ending cancelled +33.33 %|ending cancelled +50.00 %")
                .doesNotContain("NaN", "TOO SMALL");
    }

    @Test
    void printsJsonForPrograms() throws Exception {
        Run run = run("--input", input, "--histories", histories, "--json", "--days", 30, "--burst", 5_000);
        JsonNode plan = Json.read(run.out(), JsonNode.class);

        assertThat(run.status()).isZero();
        assertThat(plan.at("/asked/days").asInt()).isEqualTo(30);
        assertThat(plan.at("/asked/confidence").asDouble()).isEqualTo(0.99);
        assertThat(plan.at("/drain/burstSeconds").asDouble()).isPositive();
        assertThat(plan.at("/journey/underWay").asInt()).isEqualTo(1);
        assertThat(plan.at("/cost/orders").asDouble()).isEqualTo(300);
    }

    @Test
    void aPeakThatIsTooLargeIsAnExitStatus() {
        Run run = run("--input", input, "--histories", histories, "--growth", "1000000");

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.out()).contains("TOO SMALL: warm the table up");
    }

    @Test
    void withoutHistoriesTheWayOfOrdersIsLeftOut() {
        String before = System.getProperty("holdfast.home", ".");
        System.setProperty("holdfast.home", folder.toString());
        try {
            assertThat(run("--input", input).out()).doesNotContain("absorbing Markov chain");
        } finally {
            System.setProperty("holdfast.home", before);
        }
    }

    @Test
    void whatCannotBePlannedIsRefused() {
        assertThat(run("--confidence", "1").status()).isEqualTo(2);
        assertThat(run("--confidence", "NaN").err()).contains("--confidence must be from 0.5");
        assertThat(run("--growth", "0").err()).contains("--growth must be");
        assertThat(run("--growth", "tenfold").err()).contains("10x");
        assertThat(run("--days", "367").err()).contains("--days must be");
        assertThat(run("--burst", "-1").err()).contains("--burst must be");
        assertThat(run("--histories", histories, "--data", folder).err()).contains("either --histories or --data");
    }

    @Test
    void brokenFilesAreExplainedInOneLine() throws IOException {
        Path noStatus = Files.writeString(folder.resolve("a"), "\n{\"history\":[{\"at\":\"2026-11-22T10:00:00Z\"}]}\n");
        Path noHistory = Files.writeString(folder.resolve("b"), "{\"id\":\"x\"}\n");
        Path noJson = Files.writeString(folder.resolve("c"), "{\n");
        Path empty = Files.writeString(folder.resolve("d"), "\n\n");

        fails("line 2: no order with a history", "--input", input, "--histories", noStatus);
        fails("line 1: the order has no \"history\"", "--input", input, "--histories", noHistory);
        fails("line 1: no order", "--input", input, "--histories", noJson);
        fails("has no orders", "--input", input, "--histories", empty);
        fails("there is no file", "--input", input, "--histories", folder.resolve("missing"));
        fails("there is no file", "--input", folder.resolve("missing"));
        fails("no Holdfast is running", "--input", input, "--data", folder.resolve("nowhere"));
    }
}
