package dev.holdfast.shipping.picture;

import java.util.Optional;

/** One parcel's part of a picture. */
final class ParcelSection {

    private static final double EDGE = TrackingPicture.EDGE;
    private static final double ROOM = TrackingPicture.WIDTH - 2 * EDGE;
    private static final double MAP_HEIGHT_MAX = 320;
    private static final double BAR_HEIGHT = 74;

    private final PictureParcel parcel;
    private final Labels labels;
    private final Dates dates;

    ParcelSection(PictureParcel parcel, Labels labels, Dates dates) {
        this.parcel = parcel;
        this.labels = labels;
        this.dates = dates;
    }

    /**
     * Draws it.
     *
     * @param number its place in the picture
     * @return where it ends
     */
    double draw(Svg svg, int number, double top) {
        double y = head(svg, top);
        y = arrival(svg, y);
        y = map(svg, number, y);
        if (parcel.events().isEmpty()) {
            return y;
        }
        ScanList scans = new ScanList(parcel.events(), labels, dates);
        scans.draw(svg, EDGE, y, ROOM);
        return y + scans.height();
    }

    private double head(Svg svg, double top) {
        double room = ROOM - Wording.boldWidth(status(), 16) - 60;
        svg.text(EDGE, top + 30, "title", Wording.fitBold(title(), 20, room));
        svg.text(EDGE + ROOM - 22, top + 30, "big end", status());
        svg.circle(EDGE + ROOM - 7, top + 24, 7, Colours.of(parcel.status()));
        return top + 54;
    }

    private String status() {
        return parcel.events().isEmpty() ? labels.noScans() : labels.status(parcel.status());
    }

    private double arrival(Svg svg, double top) {
        if (parcel.arrival().isEmpty()) {
            return top;
        }
        PictureArrival arrival = parcel.arrival().get();
        svg.text(EDGE, top + 8, "big", labels.expected() + ": " + dates.interval(arrival));
        new ArrivalBar(parcel, arrival, labels, dates).draw(svg, EDGE, top + 34, ROOM);
        return top + 34 + BAR_HEIGHT - 14;
    }

    private double map(Svg svg, int number, double top) {
        Route route = Route.of(parcel, Gazetteer.get());
        if (route.isEmpty()) {
            return top;
        }
        RouteMap map = new RouteMap(route, ROOM, MAP_HEIGHT_MAX);
        map.draw(svg, "hf-map-" + number, EDGE, top);
        svg.text(EDGE + ROOM, top + map.height() + 15, "tiny end", labels.credits());
        return top + map.height() + 34;
    }

    String title() {
        return labels.parcel() + " " + parcel.trackingNumber() + " · " + parcel.carrier();
    }

    /** In sentences, escaped. */
    String description() {
        StringBuilder words = new StringBuilder(Svg.escape(status())).append(labels.sentenceEnd());
        parcel.arrival()
                .ifPresent(arrival -> words.append(labels.expected())
                        .append(": ")
                        .append(dates.interval(arrival))
                        .append(labels.sentenceEnd()));
        Optional<PictureEvent> last = parcel.events().isEmpty()
                ? Optional.empty()
                : Optional.of(parcel.events().getLast());
        last.ifPresent(event -> words.append(Svg.escape(event.place().line()))
                .append(event.place().line().isEmpty() ? "" : labels.and())
                .append(dates.moment(event.at(), event.zone()))
                .append(labels.sentenceEnd()));
        return words.toString().strip();
    }
}
