package dev.holdfast.orders.pricing;

import static java.util.stream.Collectors.toMap;

import dev.holdfast.catalog.Product;
import dev.holdfast.catalog.promotion.Cart;
import dev.holdfast.catalog.promotion.Offer;
import dev.holdfast.catalog.promotion.PromotionEngine;
import dev.holdfast.model.Money;
import dev.holdfast.model.Zone;
import dev.holdfast.model.order.AcceptedOrder;
import dev.holdfast.model.order.OrderLine;
import dev.holdfast.model.order.Promoted;
import dev.holdfast.model.order.Reduction;
import dev.holdfast.model.order.Totals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Works out what an order costs. Prices are net; tax is on goods less discount, and on shipping. */
public final class Pricing {

    private final Tariff tariff;
    private final TaxRates taxes;

    public Pricing(Tariff tariff, TaxRates taxes) {
        this.tariff = tariff;
        this.taxes = taxes;
    }

    /**
     * So many units of a product.
     *
     * @param quantity at least 1
     */
    public record Item(Product product, long quantity) {}

    /** The price of an order, or why it has none. Items are named by their index. */
    public sealed interface Result {}

    /**
     * It has a price.
     *
     * @param reductions what promotions took off, in the order in which they did
     */
    public record Priced(List<OrderLine> lines, Totals totals, Zone zone, List<Reduction> reductions)
            implements Result {}

    /** Some products are sold in another currency than the shop's. */
    public record CurrencyMismatch(List<Integer> items, String expected) implements Result {}

    /** The destination has no tax rate for the class of these. */
    public record Untaxable(List<Integer> items) implements Result {}

    /** These, or else all of them together, come to more than a signed 64-bit number of minor units or grams. */
    public record TooLarge(List<Integer> items) implements Result {}

    /**
     * The price of items.
     *
     * @param country of the destination, ISO 3166-1 alpha-2
     * @param offers the promotions that hold now; those in another currency are passed over
     */
    public Result price(List<Item> items, String country, List<Offer> offers) {
        List<Integer> foreign = indexes(items, item -> !currencyOf(item).equals(tariff.currency()));
        if (!foreign.isEmpty()) {
            return new CurrencyMismatch(foreign, tariff.currency());
        }
        List<Integer> untaxable = indexes(
                items, item -> taxes.rate(country, item.product().taxClass()).isEmpty());
        if (!untaxable.isEmpty()) {
            return new Untaxable(untaxable);
        }
        List<Integer> large = indexes(items, Pricing::isTooLarge);
        if (!large.isEmpty()) {
            return new TooLarge(large);
        }
        List<OrderLine> lines = items.stream().map(Pricing::line).toList();
        Zone zone = Destinations.zoneOf(country);
        try {
            List<Reduction> reductions = reductions(items, lines, zone, offers);
            return new Priced(lines, totals(lines, reductions, zone, country), zone, reductions);
        } catch (ArithmeticException tooLarge) {
            return new TooLarge(List.of());
        }
    }

    /**
     * The same order with less of some SKUs: a partial order, priced for what it gets.
     *
     * @param reduced the quantities of those SKUs that are not served in full; a line of 0 is left out
     * @throws IllegalArgumentException if a quantity grows, or if nothing is left
     */
    public AcceptedOrder reprice(AcceptedOrder order, Map<String, Long> reduced) {
        List<OrderLine> lines = new ArrayList<>();
        for (OrderLine line : order.lines()) {
            long quantity = reduced.getOrDefault(line.sku(), line.quantity());
            if (quantity < 0 || quantity > line.quantity()) {
                throw new IllegalArgumentException("a partial order gets no more than was asked for: " + line.sku());
            }
            if (quantity > 0) {
                lines.add(withQuantity(line, quantity));
            }
        }
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("an order of nothing has no price");
        }
        List<Reduction> reductions = Discounts.scaled(
                order.reductions(),
                units(order.lines()),
                units(lines),
                shipping(lines, order.zone()).amount());
        return new AcceptedOrder(
                order.id(),
                order.customer(),
                order.fingerprint(),
                lines,
                totals(lines, reductions, order.zone(), order.shipTo().country()),
                order.shipTo(),
                order.zone(),
                order.couponCodes(),
                order.partial(),
                order.acceptedAt(),
                order.promoted() == null ? null : new Promoted(reductions, order.redemptions()));
    }

    private static Map<String, Long> units(List<OrderLine> lines) {
        return lines.stream().collect(toMap(OrderLine::sku, OrderLine::quantity));
    }

    private List<Reduction> reductions(List<Item> items, List<OrderLine> lines, Zone zone, List<Offer> offers) {
        List<Offer> understood = offers.stream()
                .filter(offer -> offer.promotion().speaks(tariff.currency()))
                .toList();
        if (understood.isEmpty()) {
            return List.of();
        }
        List<Cart.Line> wanted = items.stream()
                .map(item -> new Cart.Line(
                        item.product().sku(),
                        item.product().category(),
                        item.quantity(),
                        item.product().price().amount()))
                .toList();
        return PromotionEngine.reduce(new Cart(wanted, shipping(lines, zone).amount(), zone), understood);
    }

    private Money shipping(List<OrderLine> lines, Zone zone) {
        long grams = 0;
        for (OrderLine line : lines) {
            grams = Math.addExact(grams, Math.multiplyExact(line.quantity(), (long) line.weightGrams()));
        }
        return tariff.costOf(zone, grams);
    }

    /** The discount is what is taken off the goods; shipping is what is charged for it. */
    private Totals totals(List<OrderLine> lines, List<Reduction> reductions, Zone zone, String country) {
        Map<String, Long> discounts = Discounts.bySku(reductions);
        Money goods = Money.zero(tariff.currency());
        Money discount = goods;
        Map<String, Money> taxable = new TreeMap<>();
        for (OrderLine line : lines) {
            Money gross = money(line.total());
            Money off = money(discounts.getOrDefault(line.sku(), 0L));
            goods = goods.plus(gross);
            discount = discount.plus(off);
            taxable.merge(line.taxClass(), gross.minus(off), Money::plus);
        }
        Money shipping = shipping(lines, zone).minus(money(Discounts.shipping(reductions)));
        taxable.merge(TaxRates.STANDARD, shipping, Money::plus);
        return Totals.of(goods, discount, shipping, tax(taxable, country));
    }

    /** Rounded once for each tax class, not for each line. */
    private Money tax(Map<String, Money> taxable, String country) {
        Money tax = Money.zero(tariff.currency());
        for (Map.Entry<String, Money> each : taxable.entrySet()) {
            BigDecimal rate = taxes.rate(country, each.getKey())
                    .orElseThrow(() -> new IllegalStateException("no tax rate for the class " + each.getKey()));
            tax = tax.plus(each.getValue().share(rate));
        }
        return tax;
    }

    private static OrderLine line(Item item) {
        Product product = item.product();
        long unitPrice = product.price().amount();
        return new OrderLine(
                product.sku(),
                item.quantity(),
                unitPrice,
                Math.multiplyExact(unitPrice, item.quantity()),
                product.weightGrams(),
                product.taxClass(),
                product.version(),
                product.stockBuckets(),
                product.maxPerCustomer(),
                product.lowStockThreshold());
    }

    private static OrderLine withQuantity(OrderLine line, long quantity) {
        return new OrderLine(
                line.sku(),
                quantity,
                line.unitPrice(),
                Math.multiplyExact(line.unitPrice(), quantity),
                line.weightGrams(),
                line.taxClass(),
                line.version(),
                line.buckets(),
                line.customerLimit(),
                line.alertBelow());
    }

    private static boolean isTooLarge(Item item) {
        return Math.multiplyHigh(item.product().price().amount(), item.quantity()) != 0
                || item.product().price().amount() * item.quantity() < 0;
    }

    private Money money(long amount) {
        return new Money(amount, tariff.currency());
    }

    private static String currencyOf(Item item) {
        return item.product().price().currency();
    }

    private static List<Integer> indexes(List<Item> items, Predicate<Item> wanted) {
        return IntStream.range(0, items.size())
                .filter(index -> wanted.test(items.get(index)))
                .boxed()
                .toList();
    }
}
