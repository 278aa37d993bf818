package dev.holdfast.testing.dynamo;

import java.util.Comparator;

/**
 * One guard: a condition that a write has to meet, beside others perhaps.
 *
 * @param table by its name in the topology
 * @param condition in its normal form, values by their placeholders
 * @param statement the update that it guards, in the same form; empty for other writes
 */
public record GuardId(String table, WriteKind kind, String condition, String statement) implements Comparable<GuardId> {

    private static final Comparator<GuardId> ORDER = Comparator.comparing(GuardId::table)
            .thenComparing(GuardId::kind)
            .thenComparing(GuardId::condition)
            .thenComparing(GuardId::statement);

    /** What it demands of which table, whatever the write and its values. */
    public String rule() {
        return table + ": " + condition.replaceAll(":\\w+", "?").replaceAll("\\?(, \\?)+", "?");
    }

    @Override
    public int compareTo(GuardId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return kind + " " + table + " IF " + condition + (statement.isEmpty() ? "" : " THEN " + statement);
    }
}
