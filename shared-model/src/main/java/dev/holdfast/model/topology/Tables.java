package dev.holdfast.model.topology;

import dev.holdfast.model.topology.TableSpec.IndexSpec;
import dev.holdfast.model.topology.TableSpec.KeySpec;
import dev.holdfast.model.topology.TableSpec.SortKey;
import java.util.List;
import java.util.Optional;

/** The tables. What is inside an item is known to its table class alone. */
public final class Tables {

    public static final String PRODUCTS = "products";
    public static final String PROMOTIONS = "promotions";
    public static final String COUPONS = "coupons";
    public static final String WAREHOUSES = "warehouses";
    public static final String STOCK = "stock";
    public static final String STOCK_MOVEMENTS = "stock-movements";
    public static final String STOCK_ALERTS = "stock-alerts";
    public static final String LIMITS = "limits";
    public static final String ORDERS = "orders";
    public static final String ORDER_GROUPS = "order-groups";
    public static final String PAYMENTS = "payments";
    public static final String LANES = "lanes";
    public static final String NOTIFICATIONS = "notifications";
    public static final String PREFERENCES = "preferences";
    public static final String PARCELS = "parcels";
    public static final String CARRIER_PAYLOADS = "carrier-payloads";
    public static final String DEMAND = "demand";
    public static final String FORECASTS = "forecasts";
    public static final String FORECAST_PLANS = "forecast-plans";
    public static final String SUPPLIERS = "suppliers";
    public static final String PURCHASE_ORDERS = "purchase-orders";
    public static final String SEARCH_INDEX = "search-index";

    /** Where rows are tidied away: seconds since 1970. */
    public static final String EXPIRES_AT = "expiresAt";

    static final List<TableSpec> ALL = List.of(
            table(
                    PRODUCTS,
                    key("sku"),
                    new IndexSpec("byChange", new KeySpec("changes", Optional.of(new SortKey("updatedAt", true))))),
            table(PROMOTIONS, key("id")),
            table(COUPONS, key("code")),
            table(WAREHOUSES, key("id")),
            table(STOCK, key("item")),
            table(STOCK_MOVEMENTS, key("movement", "part")),
            table(STOCK_ALERTS, key("sku")),
            table(LIMITS, key("limit")),
            table(ORDERS, key("owner", "part")),
            table(
                    ORDER_GROUPS,
                    key("day", "group"),
                    new IndexSpec("byLook", new KeySpec("watch", Optional.of(new SortKey("lookAt", true))))),
            table(PAYMENTS, key("payment")),
            table(LANES, key("lane")),
            table(NOTIFICATIONS, key("subject", "event")),
            table(PREFERENCES, key("customer")),
            table(
                    PARCELS,
                    key("number", "carrier"),
                    new IndexSpec(
                            "byException", new KeySpec("exception", Optional.of(new SortKey("exceptionSince", true)))),
                    new IndexSpec("byLook", new KeySpec("watch", Optional.of(new SortKey("lookAt", true))))),
            new TableSpec(
                    CARRIER_PAYLOADS,
                    new KeySpec("payload", Optional.of(new SortKey("part", true))),
                    List.of(),
                    Optional.of(EXPIRES_AT)),
            table(DEMAND, key("sku", "year")),
            table(FORECASTS, key("sku")),
            table(FORECAST_PLANS, key("name")),
            table(SUPPLIERS, key("supplier", "part")),
            table(
                    PURCHASE_ORDERS,
                    key("supplier", "part"),
                    new IndexSpec("byTime", new KeySpec("list", Optional.of(new SortKey("listedAt", true))))),
            new TableSpec(SEARCH_INDEX, key("part"), List.of(), Optional.of(EXPIRES_AT)));

    private Tables() {}

    private static TableSpec table(String name, KeySpec key, IndexSpec... indexes) {
        return new TableSpec(name, key, List.of(indexes), Optional.empty());
    }

    private static KeySpec key(String partition) {
        return new KeySpec(partition, Optional.empty());
    }

    private static KeySpec key(String partition, String sort) {
        return new KeySpec(partition, Optional.of(new SortKey(sort, false)));
    }
}
