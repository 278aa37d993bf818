package dev.holdfast.lambda;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.holdfast.inventory.alert.AlertLowStock;
import dev.holdfast.inventory.reserve.ReserveStock;
import dev.holdfast.inventory.settle.SettleHolds;
import dev.holdfast.platform.queue.QueueAdapter;
import io.quarkus.funqy.Funq;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

/** The functions that decide about stock. */
@Singleton
public class ReservationFunctions {

    private final Instance<QueueAdapter> queue;
    private final Instance<ReserveStock> reserveStock;
    private final Instance<SettleHolds> settleHolds;
    private final Instance<AlertLowStock> alertLowStock;

    public ReservationFunctions(
            Instance<QueueAdapter> queue,
            Instance<ReserveStock> reserveStock,
            Instance<SettleHolds> settleHolds,
            Instance<AlertLowStock> alertLowStock) {
        this.queue = queue;
        this.reserveStock = reserveStock;
        this.settleHolds = settleHolds;
        this.alertLowStock = alertLowStock;
    }

    @Funq("reserve-stock")
    public SQSBatchResponse reserveStock(SQSEvent event) {
        return queue.get().handle(reserveStock.get(), event);
    }

    @Funq("settle-holds")
    public SQSBatchResponse settleHolds(SQSEvent event) {
        return queue.get().handle(settleHolds.get(), event);
    }

    @Funq("alert-low-stock")
    public SQSBatchResponse alertLowStock(SQSEvent event) {
        return queue.get().handle(alertLowStock.get(), event);
    }
}
