package dev.holdfast.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.holdfast.planning.purchase.ApprovePurchase;
import dev.holdfast.planning.purchase.CancelPurchaseOrder;
import dev.holdfast.planning.purchase.ListPurchaseOrders;
import dev.holdfast.planning.purchase.ListSuggestions;
import dev.holdfast.planning.purchase.PlanPurchases;
import dev.holdfast.planning.purchase.ReadPurchaseOrder;
import dev.holdfast.planning.purchase.SuggestPurchases;
import dev.holdfast.platform.http.HttpAdapter;
import dev.holdfast.platform.queue.QueueAdapter;
import dev.holdfast.platform.schedule.ScheduleAdapter;
import io.quarkus.funqy.Funq;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Map;

/** The functions of purchase orders, from suggestion to cancellation. */
@Singleton
public class PurchaseFunctions {

    private final HttpAdapter http;
    private final Instance<QueueAdapter> queue;
    private final ScheduleAdapter schedule;
    private final Instance<PlanPurchases> planPurchases;
    private final Instance<SuggestPurchases> suggestPurchases;
    private final Instance<ListSuggestions> listSuggestions;
    private final Instance<ApprovePurchase> approvePurchase;
    private final Instance<ReadPurchaseOrder> readPurchaseOrder;
    private final Instance<ListPurchaseOrders> listPurchaseOrders;
    private final Instance<CancelPurchaseOrder> cancelPurchaseOrder;

    public PurchaseFunctions(
            HttpAdapter http,
            Instance<QueueAdapter> queue,
            ScheduleAdapter schedule,
            Instance<PlanPurchases> planPurchases,
            Instance<SuggestPurchases> suggestPurchases,
            Instance<ListSuggestions> listSuggestions,
            Instance<ApprovePurchase> approvePurchase,
            Instance<ReadPurchaseOrder> readPurchaseOrder,
            Instance<ListPurchaseOrders> listPurchaseOrders,
            Instance<CancelPurchaseOrder> cancelPurchaseOrder) {
        this.http = http;
        this.queue = queue;
        this.schedule = schedule;
        this.planPurchases = planPurchases;
        this.suggestPurchases = suggestPurchases;
        this.listSuggestions = listSuggestions;
        this.approvePurchase = approvePurchase;
        this.readPurchaseOrder = readPurchaseOrder;
        this.listPurchaseOrders = listPurchaseOrders;
        this.cancelPurchaseOrder = cancelPurchaseOrder;
    }

    @Funq("plan-purchases")
    public void planPurchases(Map<String, Object> event) {
        schedule.run(planPurchases.get());
    }

    @Funq("suggest-purchases")
    public SQSBatchResponse suggestPurchases(SQSEvent event) {
        return queue.get().handle(suggestPurchases.get(), event);
    }

    @Funq("list-suggestions")
    public APIGatewayV2HTTPResponse listSuggestions(APIGatewayV2HTTPEvent event) {
        return http.handle(listSuggestions.get(), event);
    }

    @Funq("approve-purchase")
    public APIGatewayV2HTTPResponse approvePurchase(APIGatewayV2HTTPEvent event) {
        return http.handle(approvePurchase.get(), event);
    }

    @Funq("read-purchase-order")
    public APIGatewayV2HTTPResponse readPurchaseOrder(APIGatewayV2HTTPEvent event) {
        return http.handle(readPurchaseOrder.get(), event);
    }

    @Funq("list-purchase-orders")
    public APIGatewayV2HTTPResponse listPurchaseOrders(APIGatewayV2HTTPEvent event) {
        return http.handle(listPurchaseOrders.get(), event);
    }

    @Funq("cancel-purchase-order")
    public APIGatewayV2HTTPResponse cancelPurchaseOrder(APIGatewayV2HTTPEvent event) {
        return http.handle(cancelPurchaseOrder.get(), event);
    }
}
