package dev.holdfast.shipping.picture;

import java.util.List;

/**
 * What part of the world a map shows, and where on it a point comes to lie. Equirectangular, with distances true along the parallel in
 * the middle.
 *
 * @param west degrees; may be below -180 or above 180
 * @param north degrees
 * @param pixelsPerLongitude of the map
 * @param pixelsPerLatitude of the map
 */
record Frame(
        double west, double north, double pixelsPerLongitude, double pixelsPerLatitude, double width, double height) {

    private static final double PADDING = 0.18;
    /** A single scan is shown with its surroundings, about a thousand kilometres of them. */
    private static final double LATITUDES_MIN = 9;

    /** Nothing is sent beyond. */
    private static final double NORTH_END = 84;

    private static final double SOUTH_END = -62;

    /** The frame around points, at least one, of a map of that width, and that height or less. */
    static Frame around(List<GeoPoint> points, double width, double height) {
        double south = points.stream().mapToDouble(GeoPoint::latitude).min().orElse(0);
        double north = points.stream().mapToDouble(GeoPoint::latitude).max().orElse(0);
        double west = points.stream().mapToDouble(GeoPoint::longitude).min().orElse(0);
        double east = points.stream().mapToDouble(GeoPoint::longitude).max().orElse(0);
        double middle = (south + north) / 2;
        double shrink = Math.max(0.25, Math.cos(Math.toRadians(Math.clamp(middle, -70, 70))));
        double latitudes = Math.max(LATITUDES_MIN, (north - south) / (1 - 2 * PADDING));
        double longitudes = (east - west) / (1 - 2 * PADDING);
        double pixels = Math.min(height / latitudes, width / Math.max(1e-9, longitudes * shrink));
        double shown = Math.min(height, pixels * (NORTH_END - SOUTH_END));
        double half = shown / pixels / 2;
        double top = Math.clamp(middle + half, SOUTH_END + 2 * half, Math.max(NORTH_END, SOUTH_END + 2 * half));
        double left = (west + east) / 2 - width / (pixels * shrink) / 2;
        return new Frame(left, top, pixels * shrink, pixels, width, shown);
    }

    double x(double longitude) {
        return (longitude - west) * pixelsPerLongitude;
    }

    double y(double latitude) {
        return (north - latitude) * pixelsPerLatitude;
    }

    double east() {
        return west + width / pixelsPerLongitude;
    }
}
