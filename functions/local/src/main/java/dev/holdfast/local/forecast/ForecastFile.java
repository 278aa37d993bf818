package dev.holdfast.local.forecast;

import dev.holdfast.local.CloudFailure;
import dev.holdfast.planning.demand.Quantiles;
import dev.holdfast.planning.demand.TradingCalendar;
import dev.holdfast.planning.evaluate.DemandReport.AtOrigin;
import dev.holdfast.planning.evaluate.M4Report.Forecasted;
import dev.holdfast.planning.pooled.Interval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Writes the automatic choice's forecasts as CSV. */
final class ForecastFile {

    private static final double[] LEVELS = {0.1, 0.5, 0.8, 0.9, 0.95};

    private ForecastFile() {}

    /** {@code series_id,step,mean,p10,p50,p90}, steps from 1. */
    static void writeSeries(Path file, List<Forecasted> forecasts) {
        List<String> lines = new ArrayList<>(List.of("series_id,step,mean,p10,p50,p90"));
        for (Forecasted each : forecasts) {
            Interval interval = each.interval();
            for (int step = 0; step < interval.mean().length; step++) {
                lines.add(line(
                        each.seriesId() + "," + (step + 1),
                        interval.mean()[step],
                        interval.p10()[step],
                        interval.p50()[step],
                        interval.p90()[step]));
            }
        }
        write(file, lines);
    }

    /** {@code stock_code,origin,date,mean,p10,p50,p80,p90,p95}, a row a forecast day; the origin is the last known day. */
    static void writeDemand(Path file, List<AtOrigin> forecasts, TradingCalendar calendar) {
        List<String> lines = new ArrayList<>(List.of("stock_code,origin,date,mean,p10,p50,p80,p90,p95"));
        for (AtOrigin each : forecasts) {
            Quantiles quantiles = each.forecast().quantiles();
            double[][] columns = new double[LEVELS.length + 1][];
            columns[0] = each.forecast().mean();
            for (int i = 0; i < LEVELS.length; i++) {
                columns[i + 1] = quantiles.at(LEVELS[i]);
            }
            int next = calendar.onOrAfter(each.origin()) + 1;
            for (int step = 0; step < quantiles.steps(); step++) {
                int at = step;
                double[] values =
                        Arrays.stream(columns).mapToDouble(column -> column[at]).toArray();
                lines.add(line(
                        each.forecast().sku() + "," + each.origin() + ","
                                + calendar.days().get(next + step),
                        values));
            }
        }
        write(file, lines);
    }

    private static String line(String keys, double... values) {
        StringBuilder line = new StringBuilder(keys);
        for (double value : values) {
            line.append(',').append(String.format(Locale.ROOT, "%.4f", value));
        }
        return line.toString();
    }

    private static void write(Path file, List<String> lines) {
        try {
            Files.write(file, lines);
        } catch (IOException failed) {
            throw new CloudFailure(file + " cannot be written: " + failed.getMessage(), failed);
        }
    }
}
