package dev.holdfast.shipping.picture;

import java.util.Arrays;

/** Land and borders within a frame, as the data of SVG's paths, no finer than can be seen. */
final class Land {

    private static final double MARGIN = 6;
    private static final double STEP_MIN = 1.8;
    private static final double ISLAND_MIN = 2.5;

    private final Frame frame;
    private final Clip clip;

    Land(Frame frame) {
        this.frame = frame;
        this.clip = new Clip(frame.width(), frame.height(), MARGIN);
    }

    String land() {
        StringBuilder data = new StringBuilder();
        for (double[] ring : Outlines.get().land()) {
            for (double turn = firstTurn(); turn <= frame.east() + 360; turn += 360) {
                double[] clipped = clip.ring(projected(ring, turn));
                if (extent(clipped) >= ISLAND_MIN) {
                    write(clipped, data).append('Z');
                }
            }
        }
        return data.toString();
    }

    String borders() {
        StringBuilder data = new StringBuilder();
        for (double[] line : Outlines.get().borders()) {
            for (double turn = firstTurn(); turn <= frame.east() + 360; turn += 360) {
                pieces(projected(line, turn), data);
            }
        }
        return data.toString();
    }

    /** Rings may begin anywhere from -180 on and go on beyond 180 degrees. */
    private double firstTurn() {
        return Math.floor((frame.west() - 540) / 360) * 360;
    }

    private double[] projected(double[] line, double turn) {
        double[] points = new double[line.length];
        for (int n = 0; n < line.length; n += 2) {
            points[n] = frame.x(line[n] + turn);
            points[n + 1] = frame.y(line[n + 1]);
        }
        return points;
    }

    private void pieces(double[] points, StringBuilder data) {
        int from = -1;
        for (int n = 0; n <= points.length; n += 2) {
            boolean inside = n < points.length && clip.contains(points[n], points[n + 1]);
            if (inside && from < 0) {
                from = Math.max(0, n - 2);
            }
            if (!inside && from >= 0) {
                write(Arrays.copyOfRange(points, from, Math.min(points.length, n + 2)), data);
                from = -1;
            }
        }
    }

    /** In steps from point to point, which take less room, in tenths of a pixel, so that rounding does not add up. */
    private static StringBuilder write(double[] points, StringBuilder data) {
        int lastX = 0;
        int lastY = 0;
        for (int n = 0; n < points.length; n += 2) {
            int x = (int) Math.round(points[n] * 10);
            int y = (int) Math.round(points[n + 1] * 10);
            boolean end = n == 0 || n == points.length - 2;
            if (end || Math.hypot(x - lastX, y - lastY) >= STEP_MIN * 10) {
                data.append(n == 0 ? 'M' : 'l').append(Svg.number((n == 0 ? x : x - lastX) / 10.0));
                data.append(' ').append(Svg.number((n == 0 ? y : y - lastY) / 10.0));
                lastX = x;
                lastY = y;
            }
        }
        return data;
    }

    private static double extent(double[] points) {
        double west = Double.MAX_VALUE;
        double east = -Double.MAX_VALUE;
        for (int n = 0; n < points.length; n += 2) {
            west = Math.min(west, points[n]);
            east = Math.max(east, points[n]);
        }
        return east - west;
    }
}
