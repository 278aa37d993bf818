package dev.holdfast.inventory.stock;

import dev.holdfast.catalog.Product;
import dev.holdfast.catalog.ProductTable;
import dev.holdfast.inventory.warehouse.Warehouse;
import dev.holdfast.inventory.warehouse.WarehouseTable;
import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.HttpOperation;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.http.Problem;
import dev.holdfast.platform.http.Validation;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code GET /stock/{sku}}: a SKU's stock as it is now, by warehouse. */
@Singleton
public class ReadStock implements HttpOperation {

    private final StockTable stock;
    private final ProductTable products;
    private final WarehouseTable warehouses;

    public ReadStock(StockTable stock, ProductTable products, WarehouseTable warehouses) {
        this.stock = stock;
        this.products = products;
        this.warehouses = warehouses;
    }

    @Override
    public HttpAnswer handle(HttpRequest request) {
        String sku = request.pathParameter("sku");
        if (!Validation.NAME.matcher(sku).matches()) {
            return unknown();
        }
        Optional<Product> product = products.find(sku);
        Collection<StockItem> items = stock.read(
                        Map.of(sku, product.map(Product::stockBuckets).orElse(Product.DEFAULT_BUCKETS)), ids())
                .values();
        return product.isEmpty() && items.isEmpty() ? unknown() : HttpAnswer.ok(StockLevel.of(sku, items));
    }

    private List<String> ids() {
        return warehouses.all().stream().map(Warehouse::id).toList();
    }

    private static HttpAnswer unknown() {
        return HttpAnswer.problem(Problem.notFound("there is no such product, and no stock of it"));
    }
}
