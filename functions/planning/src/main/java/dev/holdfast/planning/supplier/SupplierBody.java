package dev.holdfast.planning.supplier;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import dev.holdfast.model.Money;
import dev.holdfast.planning.replenish.LeadTime;
import dev.holdfast.platform.http.Validation;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A supplier as a caller sends it: anything may be missing. */
public record SupplierBody(
        @Nullable String name,
        @Nullable String currency,
        @Nullable Lead leadTime,
        @Nullable Long reviewDays,
        @Nullable Long orderCost,
        @Nullable Double holdingRate,
        @Nullable Double serviceLevel,
        @Nullable Long minimumAmount,
        @Nullable Long minimumUnits,
        @Nullable Long budget,
        @Nullable List<@Nullable Line> supplies) {

    static final double HOLDING_RATE = 0.25;
    static final double SERVICE_LEVEL = 0.95;

    private static final int NAME_MAX = 200;
    private static final int LEAD_DAYS_MAX = 180;
    private static final int REVIEW_DAYS_MAX = 90;
    /** A hundred thousand of a currency of hundredths: what an order costs to send, and what a unit costs. */
    private static final long COST_MAX = 10_000_000;

    private static final long MONEY_MAX = 1_000_000_000_000L;
    private static final int PACK_MAX = 100_000;
    private static final int UNITS_MAX = 1_000_000;

    /** Days from order to receipt, and their standard deviation. */
    public record Lead(@Nullable Double mean, @Nullable Double deviation) {}

    /** A SKU that is supplied. */
    public record Line(
            @Nullable String sku,
            @Nullable String warehouse,
            @Nullable Long unitCost,
            @Nullable Long packSize,
            @Nullable Long minimumUnits) {}

    void check(Validation validation) {
        validation
                .text(name, NAME_MAX, "/name")
                .require(isCurrency(currency), "/currency", "must be an ISO 4217 code such as GBP")
                .between(reviewDays, 1, REVIEW_DAYS_MAX, "/reviewDays")
                .between(or(orderCost, 0), 0, COST_MAX, "/orderCost")
                .require(within(holdingRate, 0.01, 10), "/holdingRate", "must be from 0.01 to 10")
                .require(within(serviceLevel, 0.5, 0.999), "/serviceLevel", "must be from 0.5 to 0.999")
                .between(or(minimumAmount, 0), 0, MONEY_MAX, "/minimumAmount")
                .between(or(minimumUnits, 0), 0, MONEY_MAX, "/minimumUnits")
                .between(or(budget, 0), 0, MONEY_MAX, "/budget");
        checkLead(validation);
        validation.lines(supplies, Supplier.SUPPLIES_MAX, "/supplies");
        validation.throwIfAny();
        Set<String> skus = new HashSet<>();
        for (int i = 0; i < requireNonNull(supplies).size(); i++) {
            checkLine(validation, supplies.get(i), "/supplies/" + i, skus);
        }
        validation.throwIfAny();
    }

    private void checkLead(Validation validation) {
        if (leadTime == null || leadTime.mean() == null) {
            validation.reject("/leadTime/mean", "is missing");
            return;
        }
        validation
                .require(within(leadTime.mean(), 0.1, LEAD_DAYS_MAX), "/leadTime/mean", "must be from 0.1 to 180 days")
                .require(
                        within(leadTime.deviation(), 0, LEAD_DAYS_MAX),
                        "/leadTime/deviation",
                        "must be from 0 to 180 days");
    }

    private static void checkLine(Validation validation, @Nullable Line line, String pointer, Set<String> skus) {
        if (line == null) {
            validation.reject(pointer, "is missing");
            return;
        }
        validation
                .name(line.sku(), pointer + "/sku")
                .name(line.warehouse(), pointer + "/warehouse")
                .between(line.unitCost(), 1, COST_MAX, pointer + "/unitCost")
                .between(or(line.packSize(), 1), 1, PACK_MAX, pointer + "/packSize")
                .between(or(line.minimumUnits(), 0), 0, UNITS_MAX, pointer + "/minimumUnits");
        if (line.sku() != null) {
            validation.require(skus.add(line.sku()), pointer + "/sku", "is there twice");
        }
    }

    /** Its lines with their JSON pointers. The body has been checked. */
    void eachLine(BiConsumer<String, Line> lines) {
        for (int i = 0; i < requireNonNull(supplies).size(); i++) {
            lines.accept("/supplies/" + i, requireNonNull(supplies.get(i)));
        }
    }

    /** What it makes of the version before. The body has been checked. */
    Supplier after(String id, long version, Instant at) {
        Lead lead = requireNonNull(leadTime);
        return new Supplier(
                id,
                requireNonNull(name),
                requireNonNull(currency),
                new LeadTime(requireNonNull(lead.mean()), requireNonNullElse(lead.deviation(), 0.0)),
                Math.toIntExact(requireNonNull(reviewDays)),
                or(orderCost, 0),
                requireNonNullElse(holdingRate, HOLDING_RATE),
                requireNonNullElse(serviceLevel, SERVICE_LEVEL),
                or(minimumAmount, 0),
                or(minimumUnits, 0),
                budget,
                requireNonNull(supplies).stream()
                        .map(line -> supplied(requireNonNull(line)))
                        .sorted(Comparator.comparing(SuppliedSku::sku))
                        .toList(),
                version,
                at);
    }

    private static SuppliedSku supplied(Line line) {
        return new SuppliedSku(
                requireNonNull(line.sku()),
                requireNonNull(line.warehouse()),
                requireNonNull(line.unitCost()),
                Math.toIntExact(or(line.packSize(), 1)),
                Math.toIntExact(or(line.minimumUnits(), 0)));
    }

    private static boolean isCurrency(@Nullable String code) {
        try {
            return code != null && Money.zero(code).amount() == 0;
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }

    /** What is missing has a default. */
    private static boolean within(@Nullable Double value, double min, double max) {
        return value == null || (value >= min && value <= max);
    }

    private static long or(@Nullable Long value, long fallback) {
        return value == null ? fallback : value;
    }
}
