package dev.holdfast.testing.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The parts of an item that lie on some paths. Elements of lists close up, in their order. */
public final class Projection {

    private Projection() {}

    public static Map<String, AttributeValue> of(Map<String, AttributeValue> item, List<Path> paths) {
        return part(
                        AttributeValue.fromM(item),
                        paths.stream()
                                .filter(path -> path.in(item) != null)
                                .map(Path::steps)
                                .toList())
                .m();
    }

    private static AttributeValue part(AttributeValue whole, List<List<Path.Step>> ways) {
        if (ways.stream().anyMatch(List::isEmpty)) {
            return whole;
        }
        if (whole.hasL()) {
            List<AttributeValue> kept = new ArrayList<>();
            for (int i = 0; i < whole.l().size(); i++) {
                List<List<Path.Step>> within = after(new Path.Index(i), ways);
                if (!within.isEmpty()) {
                    kept.add(part(whole.l().get(i), within));
                }
            }
            return AttributeValue.fromL(kept);
        }
        Map<String, AttributeValue> kept = new TreeMap<>();
        whole.m().forEach((name, value) -> {
            List<List<Path.Step>> within = after(new Path.Field(name), ways);
            if (!within.isEmpty()) {
                kept.put(name, part(value, within));
            }
        });
        return AttributeValue.fromM(kept);
    }

    private static List<List<Path.Step>> after(Path.Step step, List<List<Path.Step>> ways) {
        return ways.stream()
                .filter(way -> way.getFirst().equals(step))
                .map(way -> way.subList(1, way.size()))
                .toList();
    }
}
