package dev.holdfast.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;

/**
 * An amount of money in integer minor units (pence, cents, yen), the form in which it crosses every boundary.
 *
 * @param amount minor units; may be negative (a refund, a discount)
 * @param currency ISO 4217 code in capitals
 */
public record Money(long amount, String currency) {

    public Money {
        unit(currency);
    }

    public static Money zero(String currency) {
        return new Money(0, currency);
    }

    /** @throws IllegalArgumentException if the currencies differ, {@link ArithmeticException} on overflow */
    public Money plus(Money other) {
        return of(joda().plus(other.joda()));
    }

    /** @throws IllegalArgumentException if the currencies differ, {@link ArithmeticException} on overflow */
    public Money minus(Money other) {
        return of(joda().minus(other.joda()));
    }

    /** @throws ArithmeticException on overflow of a signed 64-bit number of minor units */
    public Money times(long quantity) {
        return of(joda().multipliedBy(quantity));
    }

    /** A share of this amount, such as a tax of 0.2; halves are rounded up, away from zero. */
    public Money share(BigDecimal rate) {
        return of(joda().multipliedBy(rate, RoundingMode.HALF_UP));
    }

    /** For people to read: {@code GBP 19.99}. */
    public String text() {
        return joda().toString();
    }

    private org.joda.money.Money joda() {
        return org.joda.money.Money.ofMinor(unit(currency), amount);
    }

    private static Money of(org.joda.money.Money money) {
        return new Money(money.getAmountMinorLong(), money.getCurrencyUnit().getCode());
    }

    private static CurrencyUnit unit(String currency) {
        try {
            return CurrencyUnit.of(currency);
        } catch (IllegalCurrencyException | NullPointerException unknown) {
            throw new IllegalArgumentException("currency must be an ISO 4217 code such as GBP", unknown);
        }
    }
}
