package dev.holdfast.orders;

import dev.holdfast.catalog.Product;
import dev.holdfast.catalog.ProductCache;
import dev.holdfast.catalog.promotion.Offer;
import dev.holdfast.model.Limits;
import dev.holdfast.model.Zone;
import dev.holdfast.model.order.OrderLine;
import dev.holdfast.model.order.Promoted;
import dev.holdfast.model.order.Reduction;
import dev.holdfast.model.order.Totals;
import dev.holdfast.orders.OfferList.Offers;
import dev.holdfast.orders.pricing.Pricing;
import dev.holdfast.orders.pricing.Pricing.Item;
import dev.holdfast.orders.pricing.Pricing.Priced;
import dev.holdfast.orders.request.WantedLine;
import dev.holdfast.platform.http.Problem;
import dev.holdfast.platform.http.Problem.FieldError;
import dev.holdfast.platform.http.Refusal;
import dev.holdfast.platform.http.Validation;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Prices what is wanted from the catalogue as it was at most some seconds ago. */
@Singleton
public class PriceList {

    private static final int BYTES_BESIDE_SKU = 12;

    private final ProductCache products;
    private final OfferList offers;
    private final Pricing pricing;

    public PriceList(ProductCache products, OfferList offers, Pricing pricing) {
        this.products = products;
        this.offers = offers;
        this.pricing = pricing;
    }

    /**
     * A price, and what promotions did for it.
     *
     * @param promoted null if they did nothing
     */
    public record Price(
            List<OrderLine> lines,
            Totals totals,
            Zone zone,
            @Nullable Promoted promoted) {}

    /**
     * The price of lines as of now.
     *
     * @param couponCodes in capitals
     * @throws Refusal with a 422 that names the lines that cannot be had or priced, and the coupons that are no good
     */
    public Price price(List<WantedLine> lines, String country, List<String> couponCodes) {
        List<Item> items = items(lines);
        Offers held = offers.now(couponCodes);
        Priced priced = price(lines, items, country, held.offers());
        held.refuseUseless(priced.reductions());
        refuseTooMany(priced.reductions());
        return new Price(
                priced.lines(),
                priced.totals(),
                priced.zone(),
                priced.reductions().isEmpty() ? null : new Promoted(priced.reductions(), held.redemptions()));
    }

    /** They travel with the order in one message, beside up to 1,000 lines: a quarter of what it may have is theirs. */
    private static void refuseTooMany(List<Reduction> reductions) {
        long bytes = reductions.stream()
                .flatMap(each -> each.lines().keySet().stream())
                .mapToLong(sku -> sku.length() + BYTES_BESIDE_SKU)
                .sum();
        if (bytes > Limits.ADJUSTMENT_BYTES_MAX) {
            throw new Refusal(Problem.invalid(
                    "/lines", "have more taken off by promotions than one order can tell; order in several"));
        }
    }

    private List<Item> items(List<WantedLine> lines) {
        Map<String, Product> found =
                products.find(lines.stream().map(WantedLine::sku).toList());
        List<Item> items = new ArrayList<>();
        Validation validation = new Validation();
        for (WantedLine line : lines) {
            Product product = found.get(line.sku());
            if (product == null) {
                validation.reject(line.pointer() + "/sku", "unknown SKU");
            } else {
                items.add(new Item(product, line.quantity()));
            }
        }
        validation.throwIfAny();
        return items;
    }

    private Priced price(List<WantedLine> lines, List<Item> items, String country, List<Offer> held) {
        return switch (pricing.price(items, country, held)) {
            case Priced priced -> priced;
            case Pricing.CurrencyMismatch(List<Integer> foreign, String expected) ->
                throw OrderProblems.unpriced(
                        "currency-mismatch",
                        "The currencies differ",
                        at(lines, foreign, "/sku", "is not sold in " + expected + ", as the shop is"));
            case Pricing.Untaxable(List<Integer> untaxable) ->
                throw OrderProblems.unpriced(
                        "no-tax-rate",
                        "The tax is not known",
                        at(lines, untaxable, "/sku", "is of a tax class without a rate at the destination"));
            case Pricing.TooLarge(List<Integer> large) -> throw tooLarge(lines, large);
        };
    }

    private static Refusal tooLarge(List<WantedLine> lines, List<Integer> large) {
        String detail = "comes to more than can be charged";
        return large.isEmpty()
                ? new Refusal(Problem.invalid("/lines", detail))
                : new Refusal(Problem.invalid(at(lines, large, "/quantity", detail)));
    }

    private static List<FieldError> at(List<WantedLine> lines, List<Integer> which, String field, String detail) {
        return which.stream()
                .limit(Validation.ERRORS_MAX)
                .map(index -> new FieldError(lines.get(index).pointer() + field, detail))
                .toList();
    }
}
