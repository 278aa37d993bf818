package dev.holdfast.catalog;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Values as they were at most some seconds ago. What does not exist is not remembered, so what is new can be had at once.
 * When a value has become too old, whoever notices reads it again; the others go on with what is known for a few seconds
 * more, so that a busy table is asked once and not by everybody.
 */
public final class Remembered<V> {

    /** For whoever reads a value again. */
    private static final Duration REFRESH = Duration.ofSeconds(2);

    private final Function<Collection<String>, Map<String, V>> read;
    private final InstantSource clock;
    private final Duration age;
    private final int entriesMax;

    /** In the order of loading, so the eldest is the first to expire. Guarded by itself. */
    private final Map<String, Entry<V>> entries = new LinkedHashMap<>();

    /** @param read by key, those that exist */
    public Remembered(
            Function<Collection<String>, Map<String, V>> read, InstantSource clock, Duration age, int entriesMax) {
        this.read = read;
        this.clock = clock;
        this.age = age;
        this.entriesMax = entriesMax;
    }

    private record Entry<V>(V value, Instant expiresAt) {}

    /** By key, those that exist: all that are not known freshly enough are read together. */
    public Map<String, V> find(Collection<String> keys) {
        Map<String, V> found = new HashMap<>();
        List<String> missing = new ArrayList<>();
        Instant now = clock.instant();
        synchronized (entries) {
            for (String key : keys) {
                Entry<V> entry = entries.get(key);
                if (entry == null || !now.isBefore(entry.expiresAt())) {
                    missing.add(key);
                    entries.computeIfPresent(key, (same, old) -> new Entry<>(old.value(), now.plus(REFRESH)));
                } else {
                    found.put(key, entry.value());
                }
            }
        }
        if (!missing.isEmpty()) {
            Map<String, V> loaded = read.apply(missing);
            remember(loaded, now);
            found.putAll(loaded);
        }
        return found;
    }

    private void remember(Map<String, V> values, Instant now) {
        synchronized (entries) {
            values.forEach((key, value) -> {
                entries.remove(key);
                entries.put(key, new Entry<>(value, now.plus(age)));
            });
            Iterator<String> eldest = entries.keySet().iterator();
            while (entries.size() > entriesMax) {
                eldest.next();
                eldest.remove();
            }
        }
    }

    int size() {
        synchronized (entries) {
            return entries.size();
        }
    }
}
