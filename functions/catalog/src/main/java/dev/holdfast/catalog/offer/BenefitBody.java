package dev.holdfast.catalog.offer;

import dev.holdfast.catalog.promotion.Benefit;
import dev.holdfast.model.Limits;
import dev.holdfast.model.Money;
import dev.holdfast.model.Zone;
import dev.holdfast.platform.http.Validation;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a promotion does, as a caller says it: one of these.
 *
 * @param basisPointsOff hundredths of a percent off all goods in scope
 * @param amountOff off all goods in scope together
 * @param unitPrice what each unit in scope costs at most
 */
public record BenefitBody(
        @Nullable Long basisPointsOff,
        @Nullable Money amountOff,
        @Nullable Money unitPrice,
        @Nullable BuyGetBody buyGet,
        @Nullable BundleBody bundle,
        @Nullable FreeShippingBody freeShipping) {

    static final int BASIS_POINTS_MAX = 10_000;

    private static final int SET_UNITS_MAX = 1_000;
    private static final int BUNDLE_LINES_MAX = 20;

    /**
     * Who buys so many units gets so many more at a reduced price.
     *
     * @param basisPointsOff of these units, 10,000 (free) unless it is said
     * @param of where they are from, the promotion's own scope unless it is said
     * @param timesMax how often in one order, as often as possible unless it is said
     */
    public record BuyGetBody(
            @Nullable Long buy,
            @Nullable Long get,
            @Nullable Long basisPointsOff,
            @Nullable ScopeBody of,
            @Nullable Long timesMax) {

        void check(Validation validation, String pointer) {
            validation
                    .between(buy, 1, SET_UNITS_MAX, pointer + "/buy")
                    .between(get, 1, SET_UNITS_MAX, pointer + "/get")
                    .between(or(basisPointsOff, BASIS_POINTS_MAX), 1, BASIS_POINTS_MAX, pointer + "/basisPointsOff")
                    .between(or(timesMax, 1), 1, Limits.QUANTITY_MAX, pointer + "/timesMax");
            if (of != null) {
                of.check(validation, pointer + "/of");
            }
        }

        Benefit toBenefit() {
            return new Benefit.BuyGet(
                    or(buy, 1),
                    or(get, 1),
                    Math.toIntExact(or(basisPointsOff, BASIS_POINTS_MAX)),
                    Optional.ofNullable(of).map(ScopeBody::toScope),
                    or(timesMax, Limits.QUANTITY_MAX));
        }
    }

    /** Some SKUs for one price. */
    public record BundleBody(
            @Nullable List<@Nullable Part> lines, @Nullable Money price) {

        /** So many units of a SKU. */
        public record Part(@Nullable String sku, @Nullable Long quantity) {}

        void check(Validation validation, String pointer) {
            validation.lines(lines, BUNDLE_LINES_MAX, pointer + "/lines");
            if (lines != null && lines.size() <= BUNDLE_LINES_MAX) {
                Set<String> seen = new java.util.TreeSet<>();
                for (int i = 0; i < lines.size(); i++) {
                    check(lines.get(i), seen, validation, pointer + "/lines/" + i);
                }
            }
            if (price == null) {
                validation.reject(pointer + "/price", "is missing");
            } else {
                validation.require(price.amount() >= 0, pointer + "/price/amount", "must not be negative");
            }
        }

        private static void check(@Nullable Part part, Set<String> seen, Validation validation, String pointer) {
            if (part == null) {
                validation.reject(pointer, "is null");
                return;
            }
            validation
                    .name(part.sku(), pointer + "/sku")
                    .between(part.quantity(), 1, SET_UNITS_MAX, pointer + "/quantity")
                    .require(part.sku() == null || seen.add(part.sku()), pointer + "/sku", "is there twice");
        }

        Benefit toBenefit() {
            Map<String, Long> units = new TreeMap<>();
            Objects.requireNonNull(lines).stream()
                    .map(Objects::requireNonNull)
                    .forEach(part ->
                            units.put(Objects.requireNonNull(part.sku()), Objects.requireNonNull(part.quantity())));
            return new Benefit.Bundle(units, Objects.requireNonNull(price).amount());
        }
    }

    /** @param zones where to; everywhere unless it is said */
    public record FreeShippingBody(@Nullable List<@Nullable Zone> zones) {

        void check(Validation validation, String pointer) {
            validation.require(
                    zones == null || (!zones.isEmpty() && zones.stream().allMatch(Objects::nonNull)),
                    pointer + "/zones",
                    "must name zones, or be left out for all of them");
        }

        Benefit toBenefit() {
            Set<Zone> named = EnumSet.noneOf(Zone.class);
            if (zones != null) {
                zones.forEach(zone -> named.add(Objects.requireNonNull(zone)));
            }
            return new Benefit.FreeShipping(named);
        }
    }

    void check(Validation validation) {
        long given = Stream.of(
                        Optional.ofNullable(basisPointsOff),
                        Optional.ofNullable(amountOff),
                        Optional.ofNullable(unitPrice),
                        Optional.ofNullable(buyGet),
                        Optional.ofNullable(bundle),
                        Optional.ofNullable(freeShipping))
                .filter(Optional::isPresent)
                .count();
        validation.require(
                given == 1,
                "/benefit",
                "must have one of basisPointsOff, amountOff, unitPrice, buyGet, bundle and freeShipping");
        validation.between(or(basisPointsOff, 1), 1, BASIS_POINTS_MAX, "/benefit/basisPointsOff");
        if (amountOff != null) {
            validation.require(amountOff.amount() > 0, "/benefit/amountOff/amount", "must be above 0, in minor units");
        }
        if (unitPrice != null) {
            validation.require(unitPrice.amount() >= 0, "/benefit/unitPrice/amount", "must not be negative");
        }
        if (buyGet != null) {
            buyGet.check(validation, "/benefit/buyGet");
        }
        if (bundle != null) {
            bundle.check(validation, "/benefit/bundle");
        }
        if (freeShipping != null) {
            freeShipping.check(validation, "/benefit/freeShipping");
        }
    }

    /** It has been checked. */
    Benefit toBenefit() {
        if (basisPointsOff != null) {
            return new Benefit.Percent(Math.toIntExact(basisPointsOff));
        }
        if (amountOff != null) {
            return new Benefit.AmountOff(amountOff.amount());
        }
        if (unitPrice != null) {
            return new Benefit.UnitPrice(unitPrice.amount());
        }
        if (buyGet != null) {
            return buyGet.toBenefit();
        }
        return bundle != null
                ? bundle.toBenefit()
                : Objects.requireNonNull(freeShipping).toBenefit();
    }

    /** The currencies of its amounts. */
    Stream<String> currencies() {
        return Stream.of(
                        Optional.ofNullable(amountOff),
                        Optional.ofNullable(unitPrice),
                        Optional.ofNullable(bundle).flatMap(each -> Optional.ofNullable(each.price())))
                .flatMap(Optional::stream)
                .map(Money::currency);
    }

    private static long or(@Nullable Long value, long fallback) {
        return value == null ? fallback : value;
    }
}
