package dev.holdfast.inventory.stock;

import dev.holdfast.platform.aws.Attributes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The counters of demand on a stock item: attributes of their own for each day. */
enum DemandCounters {
    SOLD("sold-"),
    LOST("lost-"),
    LINES("lines-");

    private final String prefix;

    DemandCounters(String prefix) {
        this.prefix = prefix;
    }

    /** The attribute's name. */
    String on(LocalDate day) {
        return prefix + day;
    }

    /** What an item has counted of days up to that one. */
    static List<CountedDemand> of(Map<String, AttributeValue> item, LocalDate through) {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (String name : item.keySet()) {
            for (DemandCounters counter : values()) {
                if (name.startsWith(counter.prefix)) {
                    days.add(LocalDate.parse(name.substring(counter.prefix.length())));
                }
            }
        }
        List<CountedDemand> counted = new ArrayList<>();
        for (LocalDate day : days.headSet(through, true)) {
            counted.add(new CountedDemand(day, SOLD.in(item, day), LOST.in(item, day), LINES.in(item, day)));
        }
        return counted;
    }

    private OptionalLong in(Map<String, AttributeValue> item, LocalDate day) {
        String name = on(day);
        return item.containsKey(name) ? OptionalLong.of(Attributes.number(item, name, 0)) : OptionalLong.empty();
    }
}
