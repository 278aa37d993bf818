package dev.holdfast.orders.pricing;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is added to net prices at the destination.
 *
 * @param byCountry rates by tax class, as fractions; a country that is not named is an export and untaxed
 */
public record TaxRates(Map<String, Map<String, BigDecimal>> byCountry) {

    /** The class that shipping is taxed by; also what a product has unless it says otherwise. */
    public static final String STANDARD = "standard";

    private static final Pattern PART =
            Pattern.compile("([A-Z]{2})/([A-Za-z0-9][A-Za-z0-9._-]{0,39})\\s+(0(?:\\.\\d{1,6})?|1(?:\\.0{1,6})?)");

    public TaxRates {
        byCountry = Map.copyOf(byCountry);
        byCountry.forEach((country, rates) -> {
            if (!rates.containsKey(STANDARD)) {
                throw new IllegalArgumentException("holdfast.tax.rates: " + country + " has no standard rate");
            }
        });
    }

    /**
     * Reads {@code GB/standard 0.20, GB/reduced 0.05}.
     *
     * @throws IllegalArgumentException naming the part that is wrong
     */
    public static TaxRates parse(String text) {
        Map<String, Map<String, BigDecimal>> byCountry = new TreeMap<>();
        for (String part : text.split(",", -1)) {
            Matcher matcher = PART.matcher(part.strip());
            if (!matcher.matches() || !Destinations.isCountry(matcher.group(1))) {
                throw new IllegalArgumentException("holdfast.tax.rates: '" + part.strip()
                        + "' where there should be country/class and a rate from 0 to 1, such as GB/standard 0.20");
            }
            byCountry
                    .computeIfAbsent(matcher.group(1), country -> new HashMap<>())
                    .put(matcher.group(2), new BigDecimal(matcher.group(3)));
        }
        return new TaxRates(byCountry);
    }

    /** Empty if the country is taxed but has no rate for this class. */
    public Optional<BigDecimal> rate(String country, String taxClass) {
        Map<String, BigDecimal> rates = byCountry.get(country);
        return rates == null ? Optional.of(BigDecimal.ZERO) : Optional.ofNullable(rates.get(taxClass));
    }
}
