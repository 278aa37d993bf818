package dev.holdfast.planning.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.holdfast.planning.evaluate.M4Report.Line;
import dev.holdfast.planning.method.Series;
import dev.holdfast.planning.pooled.Frequency;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** On the competition's own series, in data/m4. */
class M4EvaluationTest {

    private static List<M4Row> weekly(int every) throws IOException {
        Path file = Path.of(System.getProperty("holdfast.home"), "data/m4/m4_weekly_dev.csv.gz");
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            List<String> all = lines.lines().skip(1).toList();
            return IntStream.range(0, all.size())
                    .filter(i -> i % every == 0)
                    .mapToObj(i -> row(all.get(i).split(",", -1)))
                    .toList();
        }
    }

    private static M4Row row(String[] cells) {
        return new M4Row(cells[0], Frequency.WEEKLY, new Series(values(cells[8]), 1), values(cells[9]));
    }

    private static double[] values(String text) {
        return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    private static Line line(M4Report report, String method) {
        return report.lines().stream()
                .filter(each -> each.method().equals(method))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void scoresAreAsPublishedAsFarAsHalfTheSeriesCanTell() throws IOException {
        List<M4Row> rows = weekly(1).stream()
                .map(each -> new M4Row(each.id(), each.frequency(), last(each.train(), 200), each.test()))
                .toList();
        AtomicInteger steps = new AtomicInteger();

        M4Report report = new M4Evaluation(System::nanoTime, steps::incrementAndGet).evaluate(rows);

        // Published for all 359 series: Naive 9.161, 2.777; SES's OWA 0.975, Damped's 0.917
        assertThat(line(report, "naive").scores().smape()).isCloseTo(9.161, within(1.0));
        assertThat(line(report, "naive 2").owa()).isEqualTo(1);
        assertThat(line(report, "seasonal naive").owa()).as("m is 1").isEqualTo(1);
        assertThat(line(report, "simple smoothing").owa()).isCloseTo(0.975, within(0.03));
        assertThat(line(report, "damped trend").owa()).isCloseTo(0.917, within(0.05));
        Line automatic = line(report, M4Report.AUTOMATIC);
        assertThat(automatic.owa()).as("goal of the whole series: 0.80").isLessThan(0.85);
        assertThat(automatic.coverage()).isBetween(0.7, 0.9);
        assertThat(report.forecasts()).hasSize(rows.size());
        assertThat(steps.get()).isEqualTo(M4Evaluation.steps(rows.size()));
    }

    private static Series last(Series series, int count) {
        double[] values = series.values();
        return series.with(Arrays.copyOfRange(values, Math.max(0, values.length - count), values.length));
    }

    @Test
    void naiveScaledErrorsByHandOfTheFilesFirstSeries() throws IOException {
        M4Row first = weekly(1000).getFirst();
        double[] train = first.train().values();
        double change = 0;
        for (int i = 1; i < train.length; i++) {
            change += Math.abs(train[i] - train[i - 1]) / (train.length - 1);
        }
        double missed = Arrays.stream(first.test())
                .map(value -> Math.abs(value - train[train.length - 1]))
                .average()
                .orElseThrow();

        M4Report report = new M4Evaluation(System::nanoTime, () -> {}).evaluate(List.of(first));

        assertThat(line(report, "naive").scores().mase()).isCloseTo(missed / change, within(1e-9));
    }

    @Test
    void whatCameChangesNoForecast() throws IOException {
        List<M4Row> rows = weekly(12);
        List<M4Row> changed = rows.stream()
                .map(each -> new M4Row(each.id(), each.frequency(), each.train(), new double[each.test().length]))
                .toList();

        M4Report before = new M4Evaluation(System::nanoTime, () -> {}).evaluate(rows);
        M4Report after = new M4Evaluation(System::nanoTime, () -> {}).evaluate(changed);

        for (int i = 0; i < rows.size(); i++) {
            assertThat(after.forecasts().get(i).interval().mean())
                    .containsExactly(before.forecasts().get(i).interval().mean());
            assertThat(after.forecasts().get(i).interval().p90())
                    .containsExactly(before.forecasts().get(i).interval().p90());
        }
    }
}
