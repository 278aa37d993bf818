package dev.holdfast.planning.purchase;

import dev.holdfast.planning.supplier.Supplier;
import dev.holdfast.platform.http.Validation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An approval as a caller sends it.
 *
 * @param lines other quantities than suggested, of some SKUs; null to order what is suggested
 */
public record ApprovalBody(@Nullable List<@Nullable Line> lines) {

    static final ApprovalBody AS_SUGGESTED = new ApprovalBody(null);

    /** @param quantity units; 0 to leave it out */
    public record Line(@Nullable String sku, @Nullable Long quantity) {}

    /** @throws dev.holdfast.platform.http.Refusal with a 422 for every fault that can be seen without the suggestion */
    void check() {
        if (lines == null) {
            return;
        }
        Validation validation = new Validation().lines(lines, Supplier.SUPPLIES_MAX, "/lines");
        validation.throwIfAny();
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            String pointer = "/lines/" + i;
            if (line == null) {
                validation.reject(pointer, "is missing");
                continue;
            }
            validation
                    .name(line.sku(), pointer + "/sku")
                    .between(line.quantity(), 0, PurchaseDecision.UNITS_MAX, pointer + "/quantity")
                    .require(
                            seen.putIfAbsent(String.valueOf(line.sku()), i) == null,
                            pointer + "/sku",
                            "is there twice");
        }
        validation.throwIfAny();
    }

    /**
     * The lines of the order, those that are left out missing. The body has been checked.
     *
     * @throws dev.holdfast.platform.http.Refusal with a 422 if it asks for what the suggestion or the supplier's terms do not
     *     have
     */
    List<PurchaseLine> of(SuggestedOrder suggested) {
        Map<String, SuggestedLine> bySku = new TreeMap<>();
        suggested.lines().forEach(line -> bySku.put(line.sku(), line));
        Map<String, Long> quantities = new TreeMap<>();
        bySku.forEach((sku, line) -> quantities.put(sku, line.quantity()));
        Validation validation = new Validation();
        for (int i = 0; lines != null && i < lines.size(); i++) {
            Line line = Objects.requireNonNull(lines.get(i));
            String sku = Objects.requireNonNull(line.sku());
            check(validation, bySku.get(sku), Objects.requireNonNull(line.quantity()), "/lines/" + i);
            quantities.put(sku, line.quantity());
        }
        validation.throwIfAny();
        List<PurchaseLine> ordered = new ArrayList<>();
        bySku.forEach((sku, line) -> {
            long quantity = quantities.getOrDefault(sku, 0L);
            if (quantity > 0) {
                ordered.add(new PurchaseLine(sku, line.warehouse(), quantity, 0, line.unitCost()));
            }
        });
        return ordered;
    }

    private static void check(Validation validation, @Nullable SuggestedLine suggested, long quantity, String pointer) {
        if (suggested == null) {
            validation.reject(pointer + "/sku", "is not in the suggested order");
            return;
        }
        int pack = suggested.reasons().packSize();
        int minimum = suggested.reasons().minimumUnits();
        validation
                .require(quantity % pack == 0, pointer + "/quantity", "must be in whole packs of " + pack)
                .require(quantity == 0 || quantity >= minimum, pointer + "/quantity", "must be at least " + minimum);
    }
}
