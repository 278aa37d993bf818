package dev.holdfast.model.order;

import dev.holdfast.model.Money;

/** What an order costs. {@code total = goods - discount + shipping + tax}, all in one currency. */
public record Totals(Money goods, Money discount, Money shipping, Money tax, Money total) {

    public static Totals of(Money goods, Money discount, Money shipping, Money tax) {
        return new Totals(
                goods,
                discount,
                shipping,
                tax,
                goods.minus(discount).plus(shipping).plus(tax));
    }
}
