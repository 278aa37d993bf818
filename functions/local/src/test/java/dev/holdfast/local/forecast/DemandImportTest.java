package dev.holdfast.local.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.local.forecast.DemandLine.Read;
import dev.holdfast.local.forecast.DemandLine.Unreadable;
import dev.holdfast.local.forecast.DemandRoute.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemandImportTest {

    @TempDir
    Path folder;

    private final List<List<Map<String, Object>>> requests = new ArrayList<>();

    private List<DemandLine> read(String... rows) throws IOException {
        Path file = Files.write(folder.resolve("history.csv"), List.of(rows));
        return CsvTable.read(file, DemandLine.COLUMNS, DemandLine::of);
    }

    private DemandImport.Result send(List<DemandLine> lines, List<Refused> refused) {
        return new DemandImport(request -> {
                    requests.add(request);
                    return refused;
                })
                .send(lines, () -> {});
    }

    @Test
    void rowsBecomeLines() throws IOException {
        List<DemandLine> lines = read(
                "date,stock_code,units,lines,max_line,cancelled",
                "2011-12-09,85123A,12,3,6,1",
                "2011-12-08,85123A,4.0,,,");

        assertThat(lines)
                .containsExactly(
                        new Read(
                                2,
                                "85123A",
                                Map.of(
                                        "sku", "85123A",
                                        "date", "2011-12-09",
                                        "units", 12L,
                                        "lines", 3L,
                                        "maxLine", 6L,
                                        "cancelled", 1L)),
                        new Read(3, "85123A", Map.of("sku", "85123A", "date", "2011-12-08", "units", 4L)));
    }

    @Test
    void rowsThatSayNothingAreKeptWithTheReason() throws IOException {
        List<DemandLine> lines = read(
                "date,stock_code,units,lines",
                "2011-12-09,85123A,NaN,1",
                "2011-12-09,85123A,,1",
                "2011-12-09,85123A,1.5,1",
                "yesterday,85123A,1,1",
                "2011-12-09,no sku,1,1",
                "2011-12-09",
                "2011-12-09,85123A,7,1");

        DemandImport.Result result = send(lines, List.of());

        assertThat(result.taken()).isEqualTo(1);
        assertThat(result.quarantined())
                .containsExactly(
                        new Unreadable(2, "no-whole-number"),
                        new Unreadable(3, "no-whole-number"),
                        new Unreadable(4, "no-whole-number"),
                        new Unreadable(5, "no-date"),
                        new Unreadable(6, "bad-sku"),
                        new Unreadable(7, "incomplete"));
    }

    @Test
    void whatTheSystemRefusesIsToldByItsRow() throws IOException {
        List<DemandLine> lines = read("date,stock_code,units", "2011-12-09,B,1", "2011-12-09,A,-1", "2011-12-08,B,2");

        DemandImport.Result result = send(lines, List.of(new Refused(0, "impossible")));

        assertThat(requests).hasSize(1);
        assertThat(requests.getFirst()).extracting(line -> line.get("sku")).containsExactly("A", "B", "B");
        assertThat(result.quarantined()).containsExactly(new Unreadable(3, "impossible"));
        assertThat(result.taken()).isEqualTo(2);
        assertThat(result.skus()).isEqualTo(2);
    }

    @Test
    void manyRowsAreSeveralRequests() {
        List<DemandLine> lines = IntStream.range(0, 12_001)
                .<DemandLine>mapToObj(i -> new Read(i, "S-" + i % 7, Map.of("sku", "S-" + i % 7)))
                .toList();

        DemandImport.Result result = send(lines, List.of());

        assertThat(requests).extracting(List::size).containsExactly(5_000, 5_000, 2_001);
        assertThat(result.taken()).isEqualTo(12_001);
    }
}
