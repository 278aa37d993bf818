package dev.holdfast.shipping.arrival;

import java.util.List;
import java.util.Locale;

/**
 * What parcels have in common that take about as long.
 *
 * @param carrier as in webhooks' paths, such as {@code ups}
 * @param service the carrier's own name of it; empty if it does not say
 * @param origin a region: a country (ISO 3166 alpha-2), or a country and its subdivision, {@code US-CA}
 * @param destination a region, likewise
 */
public record Lane(String carrier, String service, String origin, String destination) {

    public Lane {
        carrier = plain(carrier);
        service = plain(service);
        origin = plain(origin);
        destination = plain(destination);
    }

    /** The lane itself and what it is part of, from narrow to wide. */
    public List<LaneKey> widening() {
        return List.of(
                new LaneKey(carrier + "|" + service + "|" + origin + "|" + destination),
                new LaneKey(carrier + "|" + service + "||" + country(destination)),
                new LaneKey(carrier + "|" + service),
                new LaneKey(carrier),
                LaneKey.ALL);
    }

    public String destinationCountry() {
        return country(destination).toUpperCase(Locale.ROOT);
    }

    private static String country(String region) {
        int dash = region.indexOf('-');
        return dash < 0 ? region : region.substring(0, dash);
    }

    /** Names come from outside: case and blanks mean nothing, and the separator is ours. */
    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replace('|', '/').replaceAll("\\s+", " ");
    }
}
