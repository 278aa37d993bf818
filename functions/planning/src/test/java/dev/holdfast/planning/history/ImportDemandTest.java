package dev.holdfast.planning.history;

import static dev.holdfast.planning.history.World.json;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.holdfast.platform.Unavailable;
import dev.holdfast.platform.http.Refusal;
import java.time.LocalDate;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class ImportDemandTest {

    private static final String MUG = "{'sku':'mug','date':'2025-03-01','units':4,'lines':2,'maxLine':3,'cancelled':1}";

    private final World world = new World();

    private String brought(String... lines) {
        return json(world.post(world.importDemand, "{'lines':[" + String.join(",", lines) + "]}"));
    }

    @Test
    void aDayIsKeptAsItWasBrought() {
        assertThat(brought(MUG, "{'sku':'mug','date':'2024-12-31','units':1}"))
                .isEqualTo("{'taken':2,'quarantined':[]}");

        assertThat(world.days("mug"))
                .containsExactly(
                        new DemandDay(LocalDate.parse("2024-12-31"), 1, 0, 0, 0, 0),
                        new DemandDay(LocalDate.parse("2025-03-01"), 4, 0, 2, 3, 1));
        assertThat(world.plans.importedAt()).contains(world.now);
    }

    @Test
    void aRepeatChangesNothingAndACorrectionReplaces() {
        brought(MUG);
        long version = world.demand.of("mug").getFirst().version();
        brought(MUG);
        assertThat(world.demand.of("mug").getFirst().version()).isEqualTo(version);

        brought(MUG.replace("'units':4", "'units':6"));

        assertThat(world.days("mug")).extracting(DemandDay::sold).containsExactly(6L);
    }

    @Test
    void whatCannotBeBelievedIsToldAndStopsNothing() {
        String answer = brought(
                MUG,
                MUG,
                "null",
                "{'sku':'mug','date':'2025-03-02'}",
                "{'sku':'a b','date':'2025-03-02','units':1}",
                "{'sku':'mug','date':'2025-03-02','units':-1}",
                "{'sku':'mug','date':'2025-03-02','units':1000000001}",
                "{'sku':'mug','date':'2025-03-02','units':1,'lines':-1}",
                "{'sku':'mug','date':'2026-11-28','units':1}",
                "{'sku':'mug','date':'1989-12-31','units':1}",
                "{'sku':'mug','date':'2025-03-03','units':0}");

        assertThat(answer)
                .isEqualTo("{'taken':2,'quarantined':[{'index':1,'reason':'duplicate'},"
                        + "{'index':2,'reason':'incomplete'},{'index':3,'reason':'incomplete'},"
                        + "{'index':4,'reason':'bad-sku'},{'index':5,'reason':'impossible'},"
                        + "{'index':6,'reason':'impossible'},{'index':7,'reason':'impossible'},"
                        + "{'index':8,'reason':'future'},{'index':9,'reason':'too-old'}]}");
        assertThat(world.days("mug")).hasSize(2);
    }

    @Test
    void nothingOrTooMuchIsRefused() {
        for (String lines : new String[] {"", String.join(",", Collections.nCopies(5_001, MUG))}) {
            Refusal refusal = catchThrowableOfType(Refusal.class, () -> brought(lines));
            assertThat(requireNonNull(refusal).problem().status()).isEqualTo(422);
        }
        assertThat(world.plans.importedAt()).isEmpty();
    }

    @Test
    void noNumberIsNoNumber() {
        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> brought("{'sku':'mug','date':'2025-03-02','units':NaN}"));
        assertThat(requireNonNull(refusal).problem().status()).isEqualTo(400);
    }

    @Test
    void somebodyElsesWriteInBetweenIsNotLost() {
        world.beforeNextTransaction(() -> brought(MUG.replace("03-01", "04-01")));

        brought(MUG);

        assertThat(world.days("mug")).hasSize(2);
    }

    @Test
    void whatMayNotBeWrittenIsNotSaidToBe() {
        world.conflictNext(1_000);

        assertThatThrownBy(() -> brought(MUG)).isInstanceOf(Unavailable.class);

        assertThat(world.plans.importedAt()).isEmpty();
    }
}
