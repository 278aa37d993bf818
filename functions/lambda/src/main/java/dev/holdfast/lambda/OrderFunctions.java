package dev.holdfast.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.holdfast.orders.CancelOrder;
import dev.holdfast.orders.CreateOrder;
import dev.holdfast.orders.ListOrders;
import dev.holdfast.orders.QuoteOrder;
import dev.holdfast.orders.ReadOrder;
import dev.holdfast.orders.ShipOrder;
import dev.holdfast.orders.SweepOrders;
import dev.holdfast.platform.http.HttpAdapter;
import dev.holdfast.platform.schedule.ScheduleAdapter;
import io.quarkus.funqy.Funq;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Map;

/** The functions of orders. */
@Singleton
public class OrderFunctions {

    private final HttpAdapter http;
    private final ScheduleAdapter schedule;
    private final Instance<QuoteOrder> quoteOrder;
    private final Instance<CreateOrder> createOrder;
    private final Instance<ReadOrder> readOrder;
    private final Instance<ListOrders> listOrders;
    private final Instance<CancelOrder> cancelOrder;
    private final Instance<ShipOrder> shipOrder;
    private final Instance<SweepOrders> sweepOrders;

    public OrderFunctions(
            HttpAdapter http,
            ScheduleAdapter schedule,
            Instance<QuoteOrder> quoteOrder,
            Instance<CreateOrder> createOrder,
            Instance<ReadOrder> readOrder,
            Instance<ListOrders> listOrders,
            Instance<CancelOrder> cancelOrder,
            Instance<ShipOrder> shipOrder,
            Instance<SweepOrders> sweepOrders) {
        this.http = http;
        this.schedule = schedule;
        this.quoteOrder = quoteOrder;
        this.createOrder = createOrder;
        this.readOrder = readOrder;
        this.listOrders = listOrders;
        this.cancelOrder = cancelOrder;
        this.shipOrder = shipOrder;
        this.sweepOrders = sweepOrders;
    }

    @Funq("quote-order")
    public APIGatewayV2HTTPResponse quoteOrder(APIGatewayV2HTTPEvent event) {
        return http.handle(quoteOrder.get(), event);
    }

    @Funq("create-order")
    public APIGatewayV2HTTPResponse createOrder(APIGatewayV2HTTPEvent event) {
        return http.handle(createOrder.get(), event);
    }

    @Funq("read-order")
    public APIGatewayV2HTTPResponse readOrder(APIGatewayV2HTTPEvent event) {
        return http.handle(readOrder.get(), event);
    }

    @Funq("list-orders")
    public APIGatewayV2HTTPResponse listOrders(APIGatewayV2HTTPEvent event) {
        return http.handle(listOrders.get(), event);
    }

    @Funq("cancel-order")
    public APIGatewayV2HTTPResponse cancelOrder(APIGatewayV2HTTPEvent event) {
        return http.handle(cancelOrder.get(), event);
    }

    @Funq("ship-order")
    public APIGatewayV2HTTPResponse shipOrder(APIGatewayV2HTTPEvent event) {
        return http.handle(shipOrder.get(), event);
    }

    @Funq("sweep-orders")
    public void sweepOrders(Map<String, Object> event) {
        schedule.run(sweepOrders.get());
    }
}
