package dev.holdfast.lambda;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.holdfast.inventory.reserve.ReserveStock;
import dev.holdfast.inventory.settle.SettleHolds;
import dev.holdfast.platform.queue.QueueAdapter;
import io.quarkus.funqy.Funq;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

/** The functions that decide about stock. */
@Singleton
public class StockFunctions {

    private final Instance<QueueAdapter> queue;
    private final Instance<ReserveStock> reserveStock;
    private final Instance<SettleHolds> settleHolds;

    public StockFunctions(
            Instance<QueueAdapter> queue, Instance<ReserveStock> reserveStock, Instance<SettleHolds> settleHolds) {
        this.queue = queue;
        this.reserveStock = reserveStock;
        this.settleHolds = settleHolds;
    }

    @Funq("reserve-stock")
    public SQSBatchResponse reserveStock(SQSEvent event) {
        return queue.get().handle(reserveStock.get(), event);
    }

    @Funq("settle-holds")
    public SQSBatchResponse settleHolds(SQSEvent event) {
        return queue.get().handle(settleHolds.get(), event);
    }
}
