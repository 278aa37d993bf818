package dev.holdfast.local.surge;

import static dev.holdfast.local.surge.SeasonFixture.openingWith;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.platform.json.Json;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SummaryTextTest {

    @Test
    void theJsonHasTheMembersOfTheContract() throws IOException {
        JsonNode json = Json.read(Json.write(report()), JsonNode.class);
        for (String member : new String[] {
            "accepted",
            "reserved",
            "rejected",
            "oversold",
            "lost",
            "ordersPerSecond",
            "hotWritesPerOrder",
            "paid",
            "cancelled",
            "import"
        }) {
            assertThat(json.has(member)).as(member).isTrue();
        }
        assertThat(json.at("/decisionMs/p50").isNumber()).isTrue();
        assertThat(json.at("/decisionMs/p99").isNumber()).isTrue();
        assertThat(json.at("/audit/clean").asBoolean()).isTrue();
        assertThat(json.has("failed")).isFalse();
    }

    @Test
    void peopleReadTheVerdictLast() throws IOException {
        assertThat(SummaryText.of(report()).lines().toList().getLast())
                .startsWith("Oversold 0 units. Lost 0 orders. Audit clean");
    }

    private static SurgeReport report() throws IOException {
        try (FakeShop shop = new FakeShop(new FakeStore())) {
            return new Surge(openingWith(5).sale("1", 3).season(), SurgeOptions.ALL, Progress.silent(), Duration.ZERO)
                    .run(shop.target());
        }
    }
}
