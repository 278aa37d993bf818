package dev.holdfast.planning.cost;

import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What one order uses from its request to its door, as it was counted.
 *
 * @param lines of an order, on average
 * @param batch orders that were decided together, on average
 * @param used by one order
 * @param writeUnits of one order, by table, indexes included
 * @param decideUnits those of them that deciding it takes, by table
 * @param calls requests or messages of one order, by function
 */
public record Counted(
        double lines,
        double batch,
        Usage used,
        Map<String, Double> writeUnits,
        Map<String, Double> decideUnits,
        Map<String, Double> calls) {

    public Counted {
        writeUnits = Collections.unmodifiableMap(new TreeMap<>(writeUnits));
        decideUnits = Collections.unmodifiableMap(new TreeMap<>(decideUnits));
        calls = Collections.unmodifiableMap(new TreeMap<>(calls));
    }

    /** Between this one (0) and the other (1), or beyond; nothing is used less than not at all. */
    Counted towards(Counted other, double part) {
        return new Counted(
                between(lines, other.lines, part),
                between(batch, other.batch, part),
                used.towards(other.used, part),
                between(writeUnits, other.writeUnits, part),
                between(decideUnits, other.decideUnits, part),
                between(calls, other.calls, part));
    }

    static double between(double from, double to, double part) {
        return Math.max(0, from + part * (to - from));
    }

    private static Map<String, Double> between(Map<String, Double> from, Map<String, Double> to, double part) {
        Set<String> names = new HashSet<>(from.keySet());
        names.addAll(to.keySet());
        Map<String, Double> between = new TreeMap<>();
        names.forEach(
                name -> between.put(name, between(from.getOrDefault(name, 0.0), to.getOrDefault(name, 0.0), part)));
        return between;
    }
}
