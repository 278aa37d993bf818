package dev.holdfast.smoke;

import static dev.holdfast.smoke.Caller.NOBODY;
import static dev.holdfast.smoke.OrderTrials.ALICE;
import static dev.holdfast.smoke.OrderTrials.PAID;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.platform.webhook.StandardWebhooks;
import java.time.Instant;

/** A payment, from the till to the order. */
final class PaymentTrials {

    private final OrderTrials orders;

    PaymentTrials(OrderTrials orders) {
        this.orders = orders;
    }

    void addTo(Trials trials) {
        trials.add("start-payment", this::startPayment)
                .add("accept-payment", this::acceptPayment)
                .add("confirm-payment", PaymentTrials::confirmPayment);
    }

    private void startPayment(Tried function) {
        function.call(orders.order(ALICE, PAID).body("{\"provider\":\"test\"}"))
                .is(201)
                .has("/orderId", orders.id(PAID))
                .has("/amount/amount", orders.total(PAID));
        function.call(orders.order(ALICE, PAID).body("{\"provider\":\"other\"}"))
                .isProblemAt(422, "/provider");
        function.call(Call.by(ALICE).at("id", "made-up").body("{\"provider\":\"test\"}"))
                .isProblem(404);
        function.call(orders.order(NOBODY, PAID).body("{}")).isProblem(401);
    }

    private void acceptPayment(Tried function) {
        String paid = """
                {"type":"payment.succeeded","data":{"paymentId":"p-1","orderId":"%s","amount":%d,"currency":"GBP"}}""".formatted(orders.id(PAID), orders.total(PAID));
        assertThat(function.call(signed(paid)).is(200).body().path("received").asBoolean())
                .isTrue();
        function.call(signed("{\"type\":\"customer.created\"}")).is(200);
        function.call(signed("{\"type\":\"payment.succeeded\",\"data\":{}}")).isProblem(400);
        function.call(signed(paid).body(paid.replace("p-1", "p-2"))).isProblem(401);
    }

    private static Call signed(String body) {
        return Call.by(NOBODY)
                .at("provider", "test")
                .headers(StandardWebhooks.sign(World.WEBHOOK_SECRET, "m-1", Instant.now(), body.getBytes(UTF_8)))
                .body(body);
    }

    private static void confirmPayment(Tried function) {
        assertThat(function.consume()).singleElement().asString().contains("\"paymentId\":\"p-1\"");
    }
}
