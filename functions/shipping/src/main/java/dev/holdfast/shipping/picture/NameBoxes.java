package dev.holdfast.shipping.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds room for names beside dots. A name for which there is none is left out: the list below the map has it. */
final class NameBoxes {

    private record Box(double x, double y, double width, double height) {
        boolean overlaps(Box other) {
            return x < other.x + other.width
                    && other.x < x + width
                    && y < other.y + other.height
                    && other.y < y + height;
        }
    }

    /** Where a name's text begins, on its base line. */
    record Spot(double x, double y) {}

    private final List<Box> taken = new ArrayList<>();
    private final double width;
    private final double height;

    NameBoxes(double width, double height) {
        this.width = width;
        this.height = height;
    }

    void dot(double x, double y, double radius) {
        taken.add(new Box(x - radius, y - radius, 2 * radius, 2 * radius));
    }

    Optional<Spot> place(double x, double y, double textWidth, double size) {
        double[][] corners = {
            {x + 9, y - size / 2},
            {x - 9 - textWidth, y - size / 2},
            {x - textWidth / 2, y - 9 - size},
            {x - textWidth / 2, y + 9},
            {x + 7, y - 7 - size},
            {x + 7, y + 7},
            {x - 7 - textWidth, y - 7 - size},
            {x - 7 - textWidth, y + 7}
        };
        for (double[] corner : corners) {
            Box box = new Box(corner[0], corner[1], textWidth, size + 2);
            boolean onMap = box.x >= 4 && box.y >= 4 && box.x + box.width <= width - 4 && box.y + size <= height - 4;
            if (onMap && taken.stream().noneMatch(box::overlaps)) {
                taken.add(box);
                return Optional.of(new Spot(box.x, box.y + size * 0.85));
            }
        }
        return Optional.empty();
    }
}
