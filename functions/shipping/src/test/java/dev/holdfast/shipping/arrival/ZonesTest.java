package dev.holdfast.shipping.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ZonesTest {

    @Test
    void aCountryHasTheZoneOfItsLargestCity() {
        assertThat(Zones.of("CN")).isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(Zones.of("us")).isEqualTo(ZoneId.of("America/New_York"));
    }

    @Test
    void someStatesHaveTheirOwn() {
        assertThat(Zones.of("US-TX")).isEqualTo(ZoneId.of("America/Chicago"));
        assertThat(Zones.of("au-wa")).isEqualTo(ZoneId.of("Australia/Perth"));
        assertThat(Zones.of("US-NY")).isEqualTo(ZoneId.of("America/New_York"));
        assertThat(Zones.of("DE-BY")).isEqualTo(ZoneId.of("Europe/Berlin"));
    }

    @Test
    void whatIsNotKnownIsInUtc() {
        assertThat(Zones.of("")).isEqualTo(ZoneOffset.UTC);
        assertThat(Zones.of("XX-YY")).isEqualTo(ZoneOffset.UTC);
        assertThat(Zones.of("-")).isEqualTo(ZoneOffset.UTC);
    }
}
