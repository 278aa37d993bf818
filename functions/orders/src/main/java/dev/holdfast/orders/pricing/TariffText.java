package dev.holdfast.orders.pricing;

import dev.holdfast.orders.pricing.Tariff.Bracket;
import dev.holdfast.orders.pricing.Tariff.Rates;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A zone's rates as they are configured: {@code 1000:395 5000:595 +10000:600} is 395 up to 1 kg, 595 up to 5 kg, and 600
 * more for each further 10 kg begun.
 */
final class TariffText {

    private static final Pattern PART = Pattern.compile("(\\+?)([1-9]\\d{0,9}):(\\d{1,12})");

    private TariffText() {}

    /** @throws IllegalArgumentException naming the property and the part that is wrong */
    static Rates parse(String property, String text) {
        List<Bracket> brackets = new ArrayList<>();
        String[] parts = text.strip().split("\\s+", -1);
        for (int i = 0; i < parts.length; i++) {
            Matcher matcher = PART.matcher(parts[i]);
            boolean last = i == parts.length - 1;
            if (!matcher.matches() || matcher.group(1).isEmpty() == last) {
                throw wrong(property, parts[i], "grams:amount, and at the end +grams:amount for what is heavier");
            }
            Bracket bracket = new Bracket(Long.parseLong(matcher.group(2)), Long.parseLong(matcher.group(3)));
            if (last && !brackets.isEmpty()) {
                return new Rates(brackets, bracket);
            }
            if (!brackets.isEmpty() && bracket.gramsMax() <= brackets.getLast().gramsMax()) {
                throw wrong(property, parts[i], "rising weights");
            }
            brackets.add(bracket);
        }
        throw wrong(property, text, "at least one bracket before the further step");
    }

    private static IllegalArgumentException wrong(String property, String part, String expected) {
        return new IllegalArgumentException(property + ": '" + part + "' where there should be " + expected);
    }
}
