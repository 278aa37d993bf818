package dev.holdfast.shipping.picture;

import java.time.Duration;
import java.time.Instant;

/** Time from the first scan to the latest likely arrival, as a bar: scans, now, and where the arrival lies. */
final class ArrivalBar {

    private final PictureParcel parcel;
    private final PictureArrival arrival;
    private final Labels labels;
    private final Dates dates;

    ArrivalBar(PictureParcel parcel, PictureArrival arrival, Labels labels, Dates dates) {
        this.parcel = parcel;
        this.arrival = arrival;
        this.labels = labels;
        this.dates = dates;
    }

    /** Takes 70 pixels. */
    void draw(Svg svg, double left, double top, double width) {
        Instant begin = parcel.events().isEmpty()
                ? parcel.now()
                : parcel.events().getFirst().at();
        double seconds = Math.max(1, Duration.between(begin, arrival.p90()).toSeconds() * 1.03);
        svg.box(left, top + 14, width, 8, 4, "track");
        svg.box(left, top + 14, x(begin, parcel.now(), seconds, width), 8, 4, "idle");
        double from = x(begin, arrival.p10(), seconds, width);
        double to = x(begin, arrival.p90(), seconds, width);
        svg.box(left + from, top + 8, Math.max(4, to - from), 20, 4, "likely");
        double middle = left + x(begin, arrival.p50(), seconds, width);
        svg.line(middle, top + 6, middle, top + 30, "mark");
        parcel.events().forEach(event -> svg.circle(left + x(begin, event.at(), seconds, width), top + 18, 4, "dot"));
        double now = left + x(begin, parcel.now(), seconds, width);
        svg.line(now, top + 4, now, top + 32, "today");
        svg.text(now, top, "tiny " + anchor(now, left, width), labels.now());
        String likely = labels.mostLikely() + " " + dates.middle(arrival);
        svg.text(middle, top + 46, "tiny " + anchor(middle, left, width), likely);
    }

    private static double x(Instant begin, Instant at, double seconds, double width) {
        return Math.clamp(Duration.between(begin, at).toSeconds() / seconds, 0, 1) * width;
    }

    private static String anchor(double x, double left, double width) {
        return x > left + width - 90 ? "end" : x < left + 90 ? "start" : "middle";
    }
}
