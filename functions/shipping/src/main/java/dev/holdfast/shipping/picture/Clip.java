package dev.holdfast.shipping.picture;

import java.util.Arrays;

/** Cuts rings to a box, edge by edge (Sutherland and Hodgman, 1974). What runs along the box's edge is outside of the map. */
final class Clip {

    private final double[] box;

    /** @param margin how far outside of the map the box lies, so that its edges aren't seen */
    Clip(double width, double height, double margin) {
        this.box = new double[] {-margin, -margin, width + margin, height + margin};
    }

    /** @param ring x and y in turn */
    double[] ring(double[] ring) {
        double[] points = ring;
        for (int edge = 0; edge < 4 && points.length > 0; edge++) {
            points = against(points, edge);
        }
        return points;
    }

    boolean contains(double x, double y) {
        return x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3];
    }

    private double[] against(double[] points, int edge) {
        double[] kept = new double[points.length * 2 + 4];
        int size = 0;
        int count = points.length / 2;
        for (int n = 0; n < count; n++) {
            int before = n == 0 ? count - 1 : n - 1;
            double from = inside(points, before, edge);
            double to = inside(points, n, edge);
            if (from < 0 != to < 0) {
                double part = from / (from - to);
                kept[size++] = points[2 * before] + part * (points[2 * n] - points[2 * before]);
                kept[size++] = points[2 * before + 1] + part * (points[2 * n + 1] - points[2 * before + 1]);
            }
            if (to >= 0) {
                kept[size++] = points[2 * n];
                kept[size++] = points[2 * n + 1];
            }
        }
        return Arrays.copyOf(kept, size);
    }

    /** How far a point is inside of an edge: left, top, right, bottom. */
    private double inside(double[] points, int n, int edge) {
        double value = points[2 * n + edge % 2];
        return edge < 2 ? value - box[edge] : box[edge] - value;
    }
}
