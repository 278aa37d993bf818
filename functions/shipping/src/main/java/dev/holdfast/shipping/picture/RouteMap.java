package dev.holdfast.shipping.picture;

import dev.holdfast.shipping.picture.Route.Stop;
import java.util.List;
import java.util.stream.IntStream;

/** The route on a map. Legs are bent a little, so that a way there and back is two lines. */
final class RouteMap {

    private static final double BEND = 0.1;
    private static final double NAME_SIZE = 13;

    private final Route route;
    private final Frame frame;

    RouteMap(Route route, double width, double height) {
        this.route = route;
        this.frame = Frame.around(route.points(), width, height);
    }

    double height() {
        return frame.height();
    }

    /** @param id the map's own in its document */
    void draw(Svg svg, String id, double left, double top) {
        svg.raw("<g transform=\"translate(" + Svg.number(left) + " " + Svg.number(top)
                + ")\"><clipPath id=\"" + id + "\"><rect width=\"" + Svg.number(frame.width()) + "\" height=\""
                + Svg.number(frame.height()) + "\" rx=\"8\"/></clipPath><g clip-path=\"url(#" + id + ")\">\n");
        Land land = new Land(frame);
        svg.box(0, 0, frame.width(), frame.height(), 0, "sea");
        svg.path(land.land(), "land");
        svg.path(land.borders(), "border");
        legs(svg);
        dots(svg);
        svg.raw("</g></g>\n");
    }

    private void legs(Svg svg) {
        List<Stop> stops = route.stops();
        for (int n = 1; n < stops.size(); n++) {
            boolean ahead = route.ahead() && n == stops.size() - 1;
            svg.path(leg(stops.get(n - 1).point(), stops.get(n).point()), ahead ? "leg ahead" : "leg");
        }
    }

    private String leg(GeoPoint from, GeoPoint to) {
        double x1 = frame.x(from.longitude());
        double y1 = frame.y(from.latitude());
        double x2 = frame.x(to.longitude());
        double y2 = frame.y(to.latitude());
        double bendX = (x1 + x2) / 2 + (y2 - y1) * BEND;
        double bendY = (y1 + y2) / 2 - (x2 - x1) * BEND;
        return "M" + Svg.number(x1) + " " + Svg.number(y1) + "Q" + Svg.number(bendX) + " " + Svg.number(bendY) + " "
                + Svg.number(x2) + " " + Svg.number(y2);
    }

    private void dots(Svg svg) {
        List<Stop> stops = route.stops();
        NameBoxes names = new NameBoxes(frame.width(), frame.height());
        int last = stops.size() - 1;
        int newest = route.ahead() ? last - 1 : last;
        for (int n = 0; n <= last; n++) {
            double x = frame.x(stops.get(n).point().longitude());
            double y = frame.y(stops.get(n).point().latitude());
            boolean ahead = n > newest;
            svg.circle(x, y, n == newest ? 7 : 5, ahead ? "dot ahead" : n == newest ? "dot newest" : "dot");
            names.dot(x, y, 6);
        }
        // The ends matter most
        IntStream.concat(IntStream.of(last, newest, 0), IntStream.range(1, Math.max(1, newest)))
                .filter(n -> n >= 0)
                .distinct()
                .forEach(n -> name(svg, names, stops.get(n)));
    }

    private void name(Svg svg, NameBoxes names, Stop stop) {
        double x = frame.x(stop.point().longitude());
        double y = frame.y(stop.point().latitude());
        String name = Wording.fit(stop.name(), NAME_SIZE, 220);
        names.place(x, y, Wording.boldWidth(name, NAME_SIZE), NAME_SIZE)
                .ifPresent(spot -> svg.text(spot.x(), spot.y(), "name", name));
    }
}
