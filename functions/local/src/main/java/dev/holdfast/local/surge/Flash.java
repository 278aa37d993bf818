package dev.holdfast.local.surge;

/** A flash sale by itself, of a SKU of its own; nobody pays, so that nothing else is measured. */
public final class Flash {

    private Flash() {}

    /** @throws SurgeFailure if the system could not be reached for a minute, or refused what it must not */
    public static FlashReport run(Target target, SurgeOptions.Hot hot) {
        StockLedger ledger = new StockLedger();
        try (Api api = new Api(target.base())) {
            Shop shop = new Shop(api, target);
            FlashSale sale = new FlashSale(shop, ledger, hot.sku(), hot.buyers(), hot.units());
            sale.prepare(false);
            try (Checkout checkout = new Checkout(shop, ledger, false, Surge.FIRST_LOOK)) {
                return sale.run(checkout, true);
            }
        }
    }
}
