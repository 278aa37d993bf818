package dev.holdfast.inventory.stock;

import dev.holdfast.catalog.Product;
import dev.holdfast.catalog.ProductTable;
import dev.holdfast.inventory.warehouse.Warehouse;
import dev.holdfast.inventory.warehouse.WarehouseTable;
import dev.holdfast.model.Limits;
import dev.holdfast.platform.Unavailable;
import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.HttpOperation;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.http.Problem;
import dev.holdfast.platform.http.Refusal;
import dev.holdfast.platform.http.Validation;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code PUT /stock/{sku}/buckets}: spreads a SKU's stock over another number of buckets, while it is being sold. Readers
 * are told how far to look before anything is moved there; a run that was cut short is finished by the next.
 */
@Singleton
public class SplitStock implements HttpOperation {

    private static final int TRIES_MAX = 10;

    private final ProductTable products;
    private final WarehouseTable warehouses;
    private final StockTable stock;
    private final BucketSpreader spreader;

    SplitStock(ProductTable products, WarehouseTable warehouses, StockTable stock, BucketSpreader spreader) {
        this.products = products;
        this.warehouses = warehouses;
        this.stock = stock;
        this.spreader = spreader;
    }

    /** Over how many buckets. */
    public record Body(@Nullable Long buckets) {}

    /**
     * What is answered.
     *
     * @param shifted units that went from one bucket to another
     */
    public record Split(String sku, int buckets, long shifted) {}

    @Override
    public HttpAnswer handle(HttpRequest request) {
        String sku = request.pathParameter("sku");
        Long asked = request.json(Body.class).buckets();
        new Validation()
                .name(sku, "/sku")
                .between(asked, 1, Limits.BUCKETS_MAX, "/buckets")
                .throwIfAny();
        int buckets = Math.toIntExact(asked == null ? Product.DEFAULT_BUCKETS : asked);
        List<String> ids = warehouses.all().stream().map(Warehouse::id).toList();
        int reach = setBuckets(sku, buckets, ids);
        long shifted = 0;
        for (String warehouse : ids) {
            shifted += spreader.spread(new SkuAt(sku, warehouse), buckets, reach);
        }
        return HttpAnswer.ok(new Split(sku, buckets, shifted));
    }

    /** @return over how many buckets the stock may lie from now on */
    private int setBuckets(String sku, int buckets, List<String> ids) {
        for (int tries = 0; tries < TRIES_MAX; tries++) {
            Product product =
                    products.find(sku).orElseThrow(() -> new Refusal(Problem.notFound("there is no such product")));
            int reach = Math.max(product.stockBuckets(), buckets);
            ids.forEach(warehouse -> stock.raiseReach(sku, warehouse, reach));
            if (product.stockBuckets() == buckets
                    || products.setBuckets(sku, product.stockBuckets(), buckets) == ProductTable.Write.DONE) {
                return reach;
            }
        }
        throw new Unavailable("the product was changed by others again and again");
    }
}
