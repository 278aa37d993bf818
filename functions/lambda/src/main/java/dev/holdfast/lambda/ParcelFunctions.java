package dev.holdfast.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.holdfast.platform.http.HttpAdapter;
import dev.holdfast.platform.queue.QueueAdapter;
import dev.holdfast.platform.schedule.ScheduleAdapter;
import dev.holdfast.shipping.AcceptScan;
import dev.holdfast.shipping.FollowParcels;
import dev.holdfast.shipping.ListExceptions;
import dev.holdfast.shipping.SettleException;
import dev.holdfast.shipping.UpdateTracking;
import dev.holdfast.shipping.poll.PollParcels;
import io.quarkus.funqy.Funq;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Map;

/** The functions of shipping. */
@Singleton
public class ParcelFunctions {

    private final HttpAdapter http;
    private final Instance<QueueAdapter> queue;
    private final Instance<AcceptScan> acceptScan;
    private final Instance<UpdateTracking> updateTracking;
    private final Instance<FollowParcels> followParcels;
    private final Instance<ListExceptions> listExceptions;
    private final Instance<SettleException> settleException;
    private final ScheduleAdapter schedule;
    private final Instance<PollParcels> pollParcels;

    public ParcelFunctions(
            HttpAdapter http,
            Instance<QueueAdapter> queue,
            Instance<AcceptScan> acceptScan,
            Instance<UpdateTracking> updateTracking,
            Instance<FollowParcels> followParcels,
            Instance<ListExceptions> listExceptions,
            Instance<SettleException> settleException,
            ScheduleAdapter schedule,
            Instance<PollParcels> pollParcels) {
        this.http = http;
        this.queue = queue;
        this.acceptScan = acceptScan;
        this.updateTracking = updateTracking;
        this.followParcels = followParcels;
        this.listExceptions = listExceptions;
        this.settleException = settleException;
        this.schedule = schedule;
        this.pollParcels = pollParcels;
    }

    @Funq("accept-scan")
    public APIGatewayV2HTTPResponse acceptScan(APIGatewayV2HTTPEvent event) {
        return http.handle(acceptScan.get(), event);
    }

    @Funq("update-tracking")
    public SQSBatchResponse updateTracking(SQSEvent event) {
        return queue.get().handle(updateTracking.get(), event);
    }

    @Funq("follow-parcels")
    public SQSBatchResponse followParcels(SQSEvent event) {
        return queue.get().handle(followParcels.get(), event);
    }

    @Funq("list-exceptions")
    public APIGatewayV2HTTPResponse listExceptions(APIGatewayV2HTTPEvent event) {
        return http.handle(listExceptions.get(), event);
    }

    @Funq("settle-exception")
    public APIGatewayV2HTTPResponse settleException(APIGatewayV2HTTPEvent event) {
        return http.handle(settleException.get(), event);
    }

    @Funq("poll-parcels")
    public void pollParcels(Map<String, Object> event) {
        schedule.run(pollParcels.get());
    }
}
