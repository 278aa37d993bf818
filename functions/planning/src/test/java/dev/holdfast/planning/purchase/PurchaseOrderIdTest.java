package dev.holdfast.planning.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PurchaseOrderIdTest {

    @Test
    void isReadAsItIsWritten() {
        PurchaseOrderId id = new PurchaseOrderId("acme-1.x_y", Instant.parse("2026-11-27T03:00:00.123456Z"));

        assertThat(PurchaseOrderId.of(id.toString())).contains(id);
        assertThat(id.at()).isEqualTo(Instant.parse("2026-11-27T03:00:00.123Z"));
        assertThat(id.toString()).matches("acme-1\\.x_y~[0-9a-z]{9}");
    }

    @Test
    void sortsAsTimeGoes() {
        Instant at = Instant.parse("2001-09-09T01:46:40Z");
        String before = new PurchaseOrderId("a", at).stamp();

        for (int i = 0; i < 60; i++) {
            at = at.plusSeconds(1L << (i % 31));
            String stamp = new PurchaseOrderId("a", at).stamp();
            assertThat(stamp).hasSize(9).isGreaterThan(before);
            before = stamp;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "~",
                "acme",
                "acme~",
                "acme~123",
                "acme~0MIBZ2Q80",
                "acme~0mibz2q80x",
                "a b~0mibz2q80",
                "~0mibz2q80"
            })
    void nothingElseIsOne(String text) {
        assertThat(PurchaseOrderId.of(text)).isEmpty();
    }
}
