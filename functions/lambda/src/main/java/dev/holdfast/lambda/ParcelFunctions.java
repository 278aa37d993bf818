package dev.holdfast.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.holdfast.platform.http.HttpAdapter;
import dev.holdfast.platform.queue.QueueAdapter;
import dev.holdfast.platform.schedule.ScheduleAdapter;
import dev.holdfast.shipping.AcceptScan;
import dev.holdfast.shipping.DrawTracking;
import dev.holdfast.shipping.FollowParcels;
import dev.holdfast.shipping.LearnLanes;
import dev.holdfast.shipping.ListExceptions;
import dev.holdfast.shipping.ReadShipment;
import dev.holdfast.shipping.ReadTracking;
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
    private final ScheduleAdapter schedule;
    private final Instance<AcceptScan> acceptScan;
    private final Instance<UpdateTracking> updateTracking;
    private final Instance<FollowParcels> followParcels;
    private final Instance<ListExceptions> listExceptions;
    private final Instance<SettleException> settleException;
    private final Instance<LearnLanes> learnLanes;
    private final Instance<ReadTracking> readTracking;
    private final Instance<DrawTracking> drawTracking;
    private final Instance<ReadShipment> readShipment;
    private final Instance<PollParcels> pollParcels;

    public ParcelFunctions(
            HttpAdapter http,
            Instance<QueueAdapter> queue,
            ScheduleAdapter schedule,
            Instance<AcceptScan> acceptScan,
            Instance<UpdateTracking> updateTracking,
            Instance<FollowParcels> followParcels,
            Instance<ListExceptions> listExceptions,
            Instance<SettleException> settleException,
            Instance<LearnLanes> learnLanes,
            Instance<ReadTracking> readTracking,
            Instance<DrawTracking> drawTracking,
            Instance<ReadShipment> readShipment,
            Instance<PollParcels> pollParcels) {
        this.http = http;
        this.queue = queue;
        this.schedule = schedule;
        this.acceptScan = acceptScan;
        this.updateTracking = updateTracking;
        this.followParcels = followParcels;
        this.listExceptions = listExceptions;
        this.settleException = settleException;
        this.learnLanes = learnLanes;
        this.readTracking = readTracking;
        this.drawTracking = drawTracking;
        this.readShipment = readShipment;
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

    @Funq("learn-lanes")
    public void learnLanes(Map<String, Object> event) {
        schedule.run(learnLanes.get());
    }

    @Funq("read-tracking")
    public APIGatewayV2HTTPResponse readTracking(APIGatewayV2HTTPEvent event) {
        return http.handle(readTracking.get(), event);
    }

    @Funq("draw-tracking")
    public APIGatewayV2HTTPResponse drawTracking(APIGatewayV2HTTPEvent event) {
        return http.handle(drawTracking.get(), event);
    }

    @Funq("read-shipment")
    public APIGatewayV2HTTPResponse readShipment(APIGatewayV2HTTPEvent event) {
        return http.handle(readShipment.get(), event);
    }

    @Funq("poll-parcels")
    public void pollParcels(Map<String, Object> event) {
        schedule.run(pollParcels.get());
    }
}
