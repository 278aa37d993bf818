package dev.holdfast.local.bench.forecasts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.planning.demand.History;
import dev.holdfast.planning.demand.TradingCalendar;
import dev.holdfast.planning.history.DemandYear;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MadeDemandTest {

    private static final TradingCalendar CALENDAR = new TradingCalendar(
            List.of(LocalDate.parse("2010-12-30"), LocalDate.parse("2010-12-31"), LocalDate.parse("2011-01-02")),
            new double[] {1, 1, 1});

    private static final List<History> REAL = List.of(
            new History("A", 0, new double[] {5, 0, 7}, new double[] {1, 0, 2}),
            new History("B", 1, new double[] {0, 3, 3}, new double[] {0, 1, 1}));

    private static List<DemandYear> made(long seed, int sku) {
        MadeDemand demand = new MadeDemand(CALENDAR, REAL, seed);
        List<DemandYear> last = List.of();
        for (int i = 0; i <= sku; i++) {
            last = demand.sku(i);
        }
        return last;
    }

    @Test
    void theSameSeedMakesTheSameSkus() {
        for (int sku = 0; sku < 20; sku++) {
            assertThat(made(7, sku)).isEqualTo(made(7, sku));
        }
    }

    @Test
    void everyDayIsARealOne() {
        MadeDemand demand = new MadeDemand(CALENDAR, REAL, 1);
        for (int sku = 0; sku < 50; sku++) {
            for (DemandYear year : demand.sku(sku)) {
                assertThat(year.key().sku()).isEqualTo("SKU-" + sku);
                assertThat(year.days()).isNotEmpty().allSatisfy(day -> {
                    assertThat(day.date().getYear()).isEqualTo(year.key().year());
                    assertThat(CALENDAR.days()).contains(day.date());
                    assertThat(List.of(5L, 7L, 3L)).contains(day.sold());
                });
            }
        }
    }
}
