package dev.holdfast.shipping;

import static dev.holdfast.model.tracking.TrackingStatus.EXCEPTION;
import static dev.holdfast.shipping.Counter.ANNA;
import static dev.holdfast.shipping.Counter.BERT;
import static dev.holdfast.shipping.Counter.STAFF;
import static dev.holdfast.shipping.Counter.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.model.tracking.Place;
import dev.holdfast.model.tracking.TrackingReason;
import dev.holdfast.platform.http.Caller;
import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.shipping.carrier.Samples;
import dev.holdfast.shipping.parcel.Way;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DrawTrackingTest {

    private final Counter counter = new Counter();
    private final String id = counter.shipped("one", "1Z1", "1Z2");

    DrawTrackingTest() {
        counter.scanned(Way.handedOver("1Z1", Samples.NOW));
        counter.scanned(Way.of("1Z2", Samples.NOW)
                .scan(0, EXCEPTION, TrackingReason.CUSTOMS, new Place("<b>Lyon</b>", null, "FR")));
    }

    @Test
    void allParcelsOfAnOrderAreInOnePicture() {
        String picture = picture(ANNA, Map.of(), Map.of());
        assertThat(picture)
                .startsWith("<svg ")
                .contains("Parcel 1Z1 · ups", "Parcel 1Z2 · ups", "Held up: customs", "Hamburg, DE", "Lyon")
                .contains("&lt;b&gt;Lyon")
                .doesNotContain("<b>")
                .doesNotContain("<script")
                .doesNotContain("69001")
                .doesNotContain("1 Rue");
        assertThat(picture(STAFF, Map.of(), Map.of())).isEqualTo(picture);
    }

    @Test
    void oneIfItIsNamed() {
        assertThat(picture(ANNA, Map.of("parcel", "ups~1Z2"), Map.of()))
                .contains("Parcel 1Z2")
                .doesNotContain("1Z1");
        assertThat(problem(draw(ANNA, id, Map.of("parcel", "ups~1Z3"), Map.of()))
                        .status())
                .isEqualTo(404);
        assertThat(problem(draw(ANNA, id, Map.of("parcel", "nonsense"), Map.of()))
                        .status())
                .isEqualTo(404);
        assertThat(problem(draw(ANNA, id, Map.of("parcels", "ups~1Z2"), Map.of()))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void inTheReadersLanguage() {
        HttpAnswer chinese = draw(ANNA, id, Map.of(), Map.of("accept-language", "fr;q=0.9, zh-TW;q=0.8, en;q=0.7"));
        assertThat(chinese.headers()).containsEntry("Content-Language", "zh-CN");
        assertThat(text(chinese)).contains("包裹异常：海关");
        HttpAnswer other = draw(ANNA, id, Map.of(), Map.of("accept-language", "fr"));
        assertThat(other.headers()).containsEntry("Content-Language", "en");
    }

    @Test
    void nobodyElseKeepsItAndNothingRunsInIt() {
        assertThat(draw(ANNA, id, Map.of(), Map.of()).headers())
                .containsEntry("Content-Type", "image/svg+xml; charset=utf-8")
                .containsEntry("Cache-Control", "private, max-age=60")
                .containsEntry("Vary", "Accept-Language")
                .containsEntry("X-Content-Type-Options", "nosniff")
                .hasEntrySatisfying(
                        "Content-Security-Policy", policy -> assertThat(policy).contains("default-src 'none'"));
    }

    @Test
    void whatHasNotLeftIsDrawnAsSuch() {
        assertThat(text(draw(ANNA, counter.shipped("two"), Map.of(), Map.of()))).contains("Nothing has been sent yet");
        assertThat(text(draw(ANNA, counter.made("three"), Map.of(), Map.of()))).contains("Nothing has been sent yet");
    }

    @Test
    void anotherCustomersOrderIsNotFound() {
        assertThat(problem(draw(BERT, id, Map.of(), Map.of())).status()).isEqualTo(404);
        assertThat(problem(draw(Counter.customer("bert", "shipping:read"), id, Map.of(), Map.of()))
                        .status())
                .isEqualTo(404);
        assertThat(problem(draw(ANNA, "nonsense", Map.of(), Map.of())).status()).isEqualTo(404);
    }

    private HttpAnswer draw(Caller caller, String order, Map<String, String> query, Map<String, String> headers) {
        return counter.get(counter.drawTracking, caller, order, query, headers);
    }

    private String picture(Caller caller, Map<String, String> query, Map<String, String> headers) {
        return text(draw(caller, id, query, headers));
    }

    private static String text(HttpAnswer answer) {
        if (answer.status() == 200 && answer.body() instanceof HttpAnswer.Text(String text)) {
            return text;
        }
        throw new AssertionError("no picture: " + answer);
    }
}
