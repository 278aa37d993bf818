package dev.holdfast.model.tracking;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A parcel as its carrier knows it.
 *
 * @param carrier in lower-case letters, digits and hyphens, whoever reports: {@code ups}, {@code dhl-express}
 * @param number the tracking number in capitals, without blanks
 */
public record ParcelId(String carrier, String number) {

    private static final Pattern CARRIER = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final Pattern NUMBER = Pattern.compile("[A-Z0-9][A-Z0-9._/:-]{0,63}");

    /** Names by which aggregators call a carrier, where they differ by more than hyphens and capitals. */
    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("fedexdefault", "fedex"),
            Map.entry("federalexpress", "fedex"),
            Map.entry("upsdap", "ups"),
            Map.entry("unitedparcelservice", "ups"),
            Map.entry("uspsreturns", "usps"),
            Map.entry("unitedstatespostalservice", "usps"),
            Map.entry("dhl", "dhl-express"),
            Map.entry("dhlexpress", "dhl-express"),
            Map.entry("royalmail", "royal-mail"),
            Map.entry("canadapost", "canada-post"),
            Map.entry("australiapost", "australia-post"));

    public ParcelId {
        if (!CARRIER.matcher(carrier).matches() || !NUMBER.matcher(number).matches()) {
            throw new IllegalArgumentException("a parcel has a carrier's code and a tracking number");
        }
    }

    /** From anybody's spelling; empty if that is no carrier or no number. */
    public static Optional<ParcelId> of(@Nullable String carrier, @Nullable String number) {
        if (carrier == null || number == null || number.length() > 200) {
            return Optional.empty();
        }
        String code = carrierCode(carrier);
        String tidy = number.replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
        return CARRIER.matcher(code).matches() && NUMBER.matcher(tidy).matches()
                ? Optional.of(new ParcelId(code, tidy))
                : Optional.empty();
    }

    /** A carrier's code from anybody's spelling: {@code DHLExpress} and {@code dhl_express} are {@code dhl-express}. */
    public static String carrierCode(String spelling) {
        String small = spelling.toLowerCase(Locale.ROOT);
        String known = ALIASES.get(small.replaceAll("[^a-z0-9]+", ""));
        return known != null ? known : small.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    /**
     * From the id in a path, in anybody's spelling; empty if it is none. A number's slashes are written as the tildes that
     * no number has, for no gateway is to take them for the path's.
     */
    public static Optional<ParcelId> ofPath(String id) {
        int end = id.indexOf('~');
        return end < 0
                ? Optional.empty()
                : of(id.substring(0, end), id.substring(end + 1).replace('~', '/'));
    }

    /** The shipment's id as paths have it: {@code ups~1Z999AA10123456784}. */
    public String path() {
        return carrier + "~" + number.replace('/', '~');
    }

    /** Both in one, for log lines and subjects. */
    @Override
    public String toString() {
        return carrier + "/" + number;
    }
}
