package dev.holdfast.local.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.holdfast.local.CloudFailure;
import dev.holdfast.local.cost.ProfileCost.Orders;
import dev.holdfast.local.surge.AuditView;
import dev.holdfast.planning.cost.Assumptions;
import dev.holdfast.planning.cost.OrderCounts;
import dev.holdfast.planning.cost.Prices;
import dev.holdfast.planning.cost.Usage;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountsFileTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @TempDir
    private Path folder;

    /** Ten orders in so many deliveries. */
    private static ProfileCost cost(long lines, double deliveries) {
        Meter meter = new Meter();
        meter.begin(Phase.ORDER);
        meter.add("create-order", Usage.http(10).plus(Usage.invoked(10, 0, 100, 1, 0)));
        meter.add("reserve-stock", Usage.invoked(deliveries, 10, 100, 1, 0).plus(Usage.wrote(10, 0)));
        meter.begin(Phase.LOAD);
        Map<Step, Usage> naive = new NaiveDesign(Assumptions.standard()).of(List.of(Sales.of("1", "A")));
        Orders orders = new Orders(10, lines, 0, 10, 10, new AuditView(true, 5, 10, 0, List.of()));
        return new CostSheet(Prices.standard(), Assumptions.standard(), meter).of(Profile.ONE_LINE, orders, naive);
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        Path file = folder.resolve("counts.properties");
        CountsFile.write(file, DAY, List.of(cost(10, 10), cost(10, 1), cost(200, 10), cost(200, 2)));

        OrderCounts counts = OrderCounts.read(file);

        assertThat(counts.date()).isEqualTo(DAY);
        assertThat(counts.oneLineAlone().batch()).isEqualTo(1);
        assertThat(counts.oneLineFull().batch()).isEqualTo(10);
        assertThat(counts.manyLinesFull().lines()).isEqualTo(20);
        assertThat(counts.manyLinesFull().batch()).isEqualTo(5);
        assertThat(counts.oneLineAlone().used().httpRequests())
                .as("one, and five of tracking")
                .isEqualTo(6, within(1e-6));
        assertThat(counts.oneLineAlone().calls())
                .containsEntry("create-order", 1.0)
                .containsEntry("reserve-stock", 1.0)
                .containsEntry("update-tracking", 5.0);
        assertThat(counts.oneLineAlone().writeUnits()).containsEntry("parcels", 5.0);
    }

    @Test
    void whereItCannotBeWrittenItIsSaid() {
        assertThatExceptionOfType(CloudFailure.class)
                .isThrownBy(() -> CountsFile.write(folder.resolve("no/such/folder"), DAY, List.of()))
                .withMessageContaining("cannot be written");
    }
}
