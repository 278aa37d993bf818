package dev.holdfast.shipping.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.OptionalAssert;
import org.junit.jupiter.api.Test;

class GazetteerTest {

    private final Gazetteer gazetteer = Gazetteer.get();

    @Test
    void findsPlacesAsCarriersWriteThem() {
        assertThat(find("GUANGZHOU CN", "", "")).isNear(23.1, 113.3);
        assertThat(find("NARITA-SHI JP", "", "")).isNear(35.8, 140.3);
        assertThat(find("Ontario, CA, US", "", "")).isNear(34.1, -117.6);
        assertThat(find("CURITIBA, PR", "", "BR")).isNear(-25.4, -49.3);
        assertThat(find("SAN FRANCISCO", "CA", "US")).isNear(37.8, -122.4);
        assertThat(find("são paulo", "", "BR")).isNear(-23.5, -46.6);
        assertThat(find("New York", "NY", "US")).isNear(40.7, -74);
        assertThat(find("深圳市", "广东", "CN")).isNear(22.5, 114.1);
        assertThat(find("乌鲁木齐", "", "")).isNear(43.8, 87.6);
    }

    @Test
    void theStateTellsCitiesOfOneNameApart() {
        assertThat(find("Portland", "OR", "US")).isNear(45.5, -122.7);
        assertThat(find("Portland", "ME", "US")).isNear(43.7, -70.3);
        assertThat(find("Portland", "NV", "US").point()).isEmpty();
    }

    @Test
    void guessesNothing() {
        assertThat(find("", "", "").point()).isEmpty();
        assertThat(find("London", "", "").point())
                .as("there is one in Canada too")
                .isEmpty();
        assertThat(find("Shenzhen", "", "DE").point()).isEmpty();
        assertThat(find("DEL", "", "").point()).isEmpty();
        assertThat(find("|", "|", "|").point()).isEmpty();
        assertThat(find("(((", "[", "\\").point()).isEmpty();
    }

    private Found find(String city, String region, String country) {
        return new Found(gazetteer.find(new Place(city, region, country)));
    }

    private static FoundAssert assertThat(Found found) {
        return new FoundAssert(found);
    }

    private static <T> OptionalAssert<T> assertThat(Optional<T> optional) {
        return Assertions.assertThat(optional);
    }

    private record Found(Optional<GeoPoint> point) {}

    private record FoundAssert(Found found) {
        void isNear(double latitude, double longitude) {
            GeoPoint point = found.point().orElseThrow(() -> new AssertionError("not found"));
            Assertions.assertThat(point.latitude()).isBetween(latitude - 0.3, latitude + 0.3);
            Assertions.assertThat(point.longitude()).isBetween(longitude - 0.3, longitude + 0.3);
        }
    }
}
