package dev.holdfast.shipping.picture;

import java.util.List;

/** The scans, the newest first, each at its own local time. */
final class ScanList {

    static final int SHOWN_MAX = 40;
    private static final double ROW = 46;

    private final List<PictureEvent> newest;
    private final int left;
    private final Labels labels;
    private final Dates dates;

    ScanList(List<PictureEvent> events, Labels labels, Dates dates) {
        this.newest = events.reversed().stream().limit(SHOWN_MAX).toList();
        this.left = events.size() - newest.size();
        this.labels = labels;
        this.dates = dates;
    }

    double height() {
        return ROW * newest.size() + (left > 0 ? ROW / 2 : 0);
    }

    void draw(Svg svg, double x, double top, double width) {
        svg.line(x + 7, top + 12, x + 7, top + 12 + ROW * (newest.size() - 1), "rail");
        for (int n = 0; n < newest.size(); n++) {
            row(svg, newest.get(n), x, top + n * ROW, width);
        }
        if (left > 0) {
            svg.text(x + 28, top + newest.size() * ROW + 10, "soft", labels.left(left));
        }
    }

    private void row(Svg svg, PictureEvent event, double x, double y, double width) {
        String time = dates.moment(event.at(), event.zone());
        double room = width - 28 - Wording.width(time, 13) - 16;
        svg.circle(x + 7, y + 12, 6, Colours.of(event.status()));
        svg.text(x + 28, y + 17, "strong", Wording.fit(labels.status(event.status(), event.reason()), 14, room));
        svg.text(x + width, y + 17, "soft end", time);
        String place = event.place().line();
        String note = event.note().strip();
        String below = place.isEmpty() || note.isEmpty() ? place + note : place + " · " + note;
        svg.text(x + 28, y + 35, "soft", Wording.fit(below, 13, width - 28));
    }
}
