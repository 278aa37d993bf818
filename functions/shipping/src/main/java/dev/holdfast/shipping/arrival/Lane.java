package dev.holdfast.shipping.arrival;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What parcels have in common that take about as long.
 *
 * @param carrier as in webhooks' paths, such as {@code ups}
 * @param service the carrier's own name of it; empty if it does not say
 * @param origin a region: a country (ISO 3166 alpha-2), or a country and its subdivision, {@code US-CA}
 * @param destination a region, likewise
 */
public record Lane(String carrier, String service, String origin, String destination) {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9]{1,3}");

    public Lane {
        carrier = plain(carrier);
        service = plain(service);
        origin = plain(origin);
        destination = plain(destination);
    }

    /**
     * The lane itself and what it is part of, from narrow to wide. Parcels whose service nobody names are no service of their
     * own: where all of a carrier's are such, they would count twice.
     */
    public List<LaneKey> widening() {
        LaneKey lane = new LaneKey(carrier + "|" + service + "|" + origin + "|" + destination);
        LaneKey toCountry = new LaneKey(carrier + "|" + service + "||" + country(destination));
        LaneKey carriers = new LaneKey(carrier);
        return service.isEmpty()
                ? List.of(lane, toCountry, carriers, LaneKey.ALL)
                : List.of(lane, toCountry, new LaneKey(carrier + "|" + service), carriers, LaneKey.ALL);
    }

    /**
     * A region's code.
     *
     * @param country ISO 3166 alpha-2
     * @param subdivision taken if it looks like a code: at most three letters and digits, {@code CA}
     */
    public static String region(String country, @Nullable String subdivision) {
        return subdivision != null && CODE.matcher(subdivision.strip()).matches()
                ? country + "-" + subdivision.strip().toUpperCase(Locale.ROOT)
                : country;
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
