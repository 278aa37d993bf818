package dev.holdfast.shipping.picture;

import java.util.Optional;

/**
 * Draws a parcel as an SVG document of its own: what it is, when it is expected, where it went, and each scan. It holds no scripts, no
 * links and nothing to load, follows the reader's light or dark setting, and says the same in words for who does not see it.
 */
public final class TrackingPicture {

    private static final double WIDTH = 800;
    private static final double EDGE = 24;
    private static final double MAP_HEIGHT_MAX = 320;
    private static final double BAR_HEIGHT = 74;

    private final PictureParcel parcel;
    private final Language language;
    private final Labels labels;
    private final Dates dates;

    private TrackingPicture(PictureParcel parcel, Language language) {
        this.parcel = parcel;
        this.language = language;
        this.labels = new Labels(language);
        this.dates = new Dates(language);
    }

    /** The document, of a length that grows with what the map shows: some 15 to 80 KB. */
    public static String draw(PictureParcel parcel, Language language) {
        return new TrackingPicture(parcel, language).draw();
    }

    private String draw() {
        Svg body = new Svg();
        double y = head(body);
        y = arrival(body, y);
        y = map(body, y);
        ScanList scans = new ScanList(parcel.events(), labels, dates);
        scans.draw(body, EDGE, y, WIDTH - 2 * EDGE);
        double height = y + scans.height() + EDGE / 2;
        return new Svg()
                .raw("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + Svg.number(WIDTH) + "\" height=\""
                        + Svg.number(height) + "\" viewBox=\"0 0 " + Svg.number(WIDTH) + " " + Svg.number(height)
                        + "\" role=\"img\" aria-labelledby=\"hf-title hf-desc\" lang=\"" + language.tag() + "\">\n")
                .raw("<title id=\"hf-title\">" + Svg.escape(title()) + "</title>\n")
                .raw("<desc id=\"hf-desc\">" + description() + "</desc>\n")
                .raw(Colours.STYLE)
                .box(0, 0, WIDTH, height, 12, "page")
                .raw(body.toString())
                .raw("</svg>\n")
                .toString();
    }

    private double head(Svg svg) {
        String status = labels.status(parcel.status());
        double room = WIDTH - 2 * EDGE - Wording.width(status, 18) - 40;
        svg.text(EDGE, 42, "title", Wording.fit(title(), 20, room));
        svg.circle(WIDTH - EDGE - Wording.width(status, 16) - 14, 36, 7, Colours.of(parcel.status()));
        svg.text(WIDTH - EDGE, 42, "big end", status);
        return 66;
    }

    private double arrival(Svg svg, double top) {
        if (parcel.arrival().isEmpty()) {
            return top;
        }
        PictureArrival arrival = parcel.arrival().get();
        svg.text(EDGE, top + 8, "big", labels.expected() + ": " + dates.interval(arrival));
        new ArrivalBar(parcel, arrival, labels, dates).draw(svg, EDGE, top + 34, WIDTH - 2 * EDGE);
        return top + 34 + BAR_HEIGHT - 14;
    }

    private double map(Svg svg, double top) {
        Route route = Route.of(parcel, Gazetteer.get());
        if (route.isEmpty()) {
            return top;
        }
        RouteMap map = new RouteMap(route, WIDTH - 2 * EDGE, MAP_HEIGHT_MAX);
        map.draw(svg, EDGE, top);
        svg.text(WIDTH - EDGE, top + map.height() + 15, "tiny end", labels.credits());
        return top + map.height() + 34;
    }

    private String title() {
        return labels.parcel() + " " + parcel.trackingNumber() + " · " + parcel.carrier();
    }

    /** The picture in sentences. */
    private String description() {
        StringBuilder words = new StringBuilder(labels.status(parcel.status())).append(labels.sentenceEnd());
        parcel.arrival()
                .ifPresent(arrival -> words.append(labels.expected())
                        .append(": ")
                        .append(dates.interval(arrival))
                        .append(labels.sentenceEnd()));
        Optional<PictureEvent> last = parcel.events().isEmpty()
                ? Optional.empty()
                : Optional.of(parcel.events().getLast());
        last.ifPresentOrElse(
                event -> words.append(Svg.escape(event.place().line()))
                        .append(event.place().line().isEmpty() ? "" : labels.and())
                        .append(dates.moment(event.at(), event.zone()))
                        .append(labels.sentenceEnd()),
                () -> words.append(labels.noScans()).append(labels.sentenceEnd()));
        return words.toString().strip();
    }
}
