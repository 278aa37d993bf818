package dev.holdfast.orders.pricing;

import dev.holdfast.model.Money;
import dev.holdfast.model.Zone;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What shipping costs, by zone and weight, net of tax.
 *
 * @param currency of all its amounts, and so of every order
 */
public record Tariff(String currency, Map<Zone, Rates> zones) {

    public Tariff {
        Money.zero(currency);
        for (Zone zone : Zone.values()) {
            if (!zones.containsKey(zone)) {
                throw new IllegalArgumentException("the tariff has no rates for the zone " + zone);
            }
        }
        zones = Map.copyOf(new EnumMap<>(zones));
    }

    /** A price for everything up to a weight. */
    public record Bracket(long gramsMax, long amount) {}

    /**
     * The rates of one zone.
     *
     * @param brackets by rising weight, at least one
     * @param further the price of each further step, begun or whole, above the last bracket
     */
    public record Rates(List<Bracket> brackets, Bracket further) {

        public Rates {
            brackets = List.copyOf(brackets);
        }

        long amountOf(long grams) {
            for (Bracket bracket : brackets) {
                if (grams <= bracket.gramsMax()) {
                    return bracket.amount();
                }
            }
            Bracket last = brackets.getLast();
            long steps = Math.ceilDiv(grams - last.gramsMax(), further.gramsMax());
            return Math.addExact(last.amount(), Math.multiplyExact(steps, further.amount()));
        }
    }

    /** @throws ArithmeticException beyond a signed 64-bit number of minor units */
    public Money costOf(Zone zone, long grams) {
        Rates rates = zones.get(zone);
        if (rates == null) {
            throw new IllegalStateException("every zone has rates");
        }
        return new Money(rates.amountOf(grams), currency);
    }
}
