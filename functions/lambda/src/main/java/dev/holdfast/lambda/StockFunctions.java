package dev.holdfast.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.holdfast.inventory.count.CountStock;
import dev.holdfast.inventory.movement.AdjustStock;
import dev.holdfast.inventory.movement.ReceiveStock;
import dev.holdfast.inventory.stock.ReadStock;
import dev.holdfast.inventory.stock.SplitStock;
import dev.holdfast.platform.http.HttpAdapter;
import io.quarkus.funqy.Funq;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

/** The functions that show stock and bring it up to date. */
@Singleton
public class StockFunctions {

    private final HttpAdapter http;
    private final Instance<ReceiveStock> receiveStock;
    private final Instance<AdjustStock> adjustStock;
    private final Instance<CountStock> countStock;
    private final Instance<ReadStock> readStock;
    private final Instance<SplitStock> splitStock;

    public StockFunctions(
            HttpAdapter http,
            Instance<ReceiveStock> receiveStock,
            Instance<AdjustStock> adjustStock,
            Instance<CountStock> countStock,
            Instance<ReadStock> readStock,
            Instance<SplitStock> splitStock) {
        this.http = http;
        this.receiveStock = receiveStock;
        this.adjustStock = adjustStock;
        this.countStock = countStock;
        this.readStock = readStock;
        this.splitStock = splitStock;
    }

    @Funq("receive-stock")
    public APIGatewayV2HTTPResponse receiveStock(APIGatewayV2HTTPEvent event) {
        return http.handle(receiveStock.get(), event);
    }

    @Funq("adjust-stock")
    public APIGatewayV2HTTPResponse adjustStock(APIGatewayV2HTTPEvent event) {
        return http.handle(adjustStock.get(), event);
    }

    @Funq("count-stock")
    public APIGatewayV2HTTPResponse countStock(APIGatewayV2HTTPEvent event) {
        return http.handle(countStock.get(), event);
    }

    @Funq("read-stock")
    public APIGatewayV2HTTPResponse readStock(APIGatewayV2HTTPEvent event) {
        return http.handle(readStock.get(), event);
    }

    @Funq("split-stock")
    public APIGatewayV2HTTPResponse splitStock(APIGatewayV2HTTPEvent event) {
        return http.handle(splitStock.get(), event);
    }
}
