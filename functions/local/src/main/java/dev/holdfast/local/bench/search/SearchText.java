package dev.holdfast.local.bench.search;

import dev.holdfast.local.bench.Goal;
import dev.holdfast.local.bench.search.SearchReport.Answered;
import dev.holdfast.local.bench.search.SearchReport.Figures;
import dev.holdfast.local.bench.search.SearchReport.Sized;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.function.Function;

/** The report, for people: a column for each way to keep an index. */
final class SearchText {

    private static final double KB = 1_000;

    private SearchText() {}

    static String of(SearchReport report) {
        StringJoiner text = new StringJoiner("\n");
        report.sizes().forEach(size -> sized(text, size));
        if (!report.overHttp().isEmpty()) {
            text.add("The real catalogue behind the local gateway, ms p50 / p99");
            report.overHttp().forEach(each -> text.add(line("  %-26s %s", each.kind(), ms(each))));
            text.add("");
        }
        for (Goal goal : report.goals()) {
            text.add(line(
                    "%-48s %10s %10s  %s",
                    goal.what(), goal.goal(), Goal.plain(goal.measured()), goal.met() ? "met" : "NOT MET"));
        }
        return text.toString();
    }

    private static void sized(StringJoiner text, Sized size) {
        List<Figures> all = size.contenders();
        text.add(line("%,d products, %,d of them real", size.products(), size.real()));
        row(text, "", all, Figures::name);
        row(text, "bytes at rest, KB", all, each -> line("%,.0f", each.bytes() / KB));
        row(text, "held in memory, MB", all, each -> line("%.1f", each.heapMb()));
        row(text, "cold start: computing, ms", all, each -> line("%.1f", each.loadMs()));
        row(text, "cold start: read units", all, each -> line("%,.0f", each.coldReadUnits()));
        row(text, "an answer: read units", all, each -> line("%.1f", each.readUnits()));
        row(text, "an answer: round trips", all, each -> line("%.1f", each.roundTrips()));
        row(text, "dollars a million answers", all, each -> line("%.2f", each.dollarsPerMillion()));
        text.add("  ms p50 / p99, without any round trip");
        for (int i = 0; i < all.getFirst().answered().size(); i++) {
            int kind = i;
            row(
                    text,
                    all.getFirst().answered().get(kind).kind(),
                    all,
                    each -> ms(each.answered().get(kind)));
        }
        text.add("");
    }

    private static void row(StringJoiner text, String title, List<Figures> all, Function<Figures, String> cell) {
        StringBuilder row = new StringBuilder(line("  %-26s", title));
        all.forEach(each -> row.append(line(" %25s", cell.apply(each))));
        text.add(row);
    }

    private static String ms(Answered answered) {
        return line("%.1f / %.1f", answered.ms().p50(), answered.ms().p99());
    }

    @SuppressWarnings("AnnotateFormatMethod") // every format stands beside its values, above
    private static String line(String format, Object... values) {
        return String.format(Locale.ENGLISH, format, values);
    }
}
