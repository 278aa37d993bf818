package dev.holdfast.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.holdfast.payments.AcceptPayment;
import dev.holdfast.payments.ConfirmPayment;
import dev.holdfast.payments.StartPayment;
import dev.holdfast.platform.http.HttpAdapter;
import dev.holdfast.platform.queue.QueueAdapter;
import io.quarkus.funqy.Funq;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

/** The functions of payments. */
@Singleton
public class PaymentFunctions {

    private final HttpAdapter http;
    private final Instance<QueueAdapter> queue;
    private final Instance<StartPayment> startPayment;
    private final Instance<AcceptPayment> acceptPayment;
    private final Instance<ConfirmPayment> confirmPayment;

    public PaymentFunctions(
            HttpAdapter http,
            Instance<QueueAdapter> queue,
            Instance<StartPayment> startPayment,
            Instance<AcceptPayment> acceptPayment,
            Instance<ConfirmPayment> confirmPayment) {
        this.http = http;
        this.queue = queue;
        this.startPayment = startPayment;
        this.acceptPayment = acceptPayment;
        this.confirmPayment = confirmPayment;
    }

    @Funq("start-payment")
    public APIGatewayV2HTTPResponse startPayment(APIGatewayV2HTTPEvent event) {
        return http.handle(startPayment.get(), event);
    }

    @Funq("accept-payment")
    public APIGatewayV2HTTPResponse acceptPayment(APIGatewayV2HTTPEvent event) {
        return http.handle(acceptPayment.get(), event);
    }

    @Funq("confirm-payment")
    public SQSBatchResponse confirmPayment(SQSEvent event) {
        return queue.get().handle(confirmPayment.get(), event);
    }
}
