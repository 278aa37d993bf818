package dev.holdfast.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.local.bench.ColdReport.Figures;
import dev.holdfast.local.bench.ColdReport.Way;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColdReportTest {

    private static final Figures JVM = new Figures(Way.JVM, 1_200, 800, 2_000, 170, 30);

    @Test
    void goalsAreForTheNativeExecutable() {
        ColdReport report = new ColdReport(20, List.of(new Figures(Way.NATIVE, 26, 20, 61, 42, 20), JVM), List.of());
        assertThat(report.goals()).extracting(Goal::measured).containsExactly(1.3, 61.0, 42.0, 20.0);
        assertThat(report.goals()).extracting(Goal::met).containsExactly(true, false, true, true);
        assertThat(ColdText.of(report)).contains("NOT MET").doesNotContain("Left out");
    }

    @Test
    void whatIsLeftOutIsSaid() {
        ColdReport report = new ColdReport(20, List.of(JVM), List.of("native, for nothing here can build it"));
        assertThat(report.goals()).isEmpty();
        assertThat(ColdText.of(report))
                .contains("Left out: native, for nothing here can build it")
                .contains("1200");
    }
}
