package dev.holdfast.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.testing.Await;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** A running system, every answer of which is held against the contract. */
record Checked(LocalSystem system, Contract contract) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String ALL = "catalog:write stock:read stock:write orders:read orders:write shipping:read"
            + " shipping:write planning:read planning:write";

    /** Sends it as it is. */
    Answer send(Request request) throws IOException, InterruptedException {
        return contract.check(system.send(request));
    }

    Answer send(Request request, int status) throws IOException, InterruptedException {
        Answer answer = send(request);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        return answer;
    }

    /** Sends it with a token of staff's that has every scope. */
    Answer staff(Request request, int status) throws IOException, InterruptedException {
        return send(request.bearer(system.staff(ALL)), status);
    }

    /** Sends it with a customer's token, which can order. */
    Answer customer(String id, Request request, int status) throws IOException, InterruptedException {
        return send(request.bearer(system.customer(id, "orders:write")), status);
    }

    /** Sends an order until it is answered as one that is there already. */
    Answer awaitKnown(String customer, Request order) throws Exception {
        Request signed = order.bearer(system.customer(customer, "orders:write"));
        Await.until("the order is known", PATIENCE, () -> send(signed).status() == 200);
        return send(signed);
    }

    /** Approves what is suggested to be ordered from a supplier, as soon as something is: it may be replaced meanwhile. */
    Answer approve(String supplier) throws Exception {
        Request list = Request.get("/replenishment?supplier=" + supplier);
        AtomicReference<Answer> approved = new AtomicReference<>();
        Await.until("an order of " + supplier + " is approved", PATIENCE, () -> {
            Answer suggested = staff(list, 200);
            if (suggested.json().at("/items/0/lines").isEmpty()) {
                return false;
            }
            String id = suggested.json().at("/items/0/id").asText();
            Answer answer = send(Bearer.STAFF.on(system, Request.post("/purchase-orders/" + id + "/approve")));
            approved.set(answer);
            return answer.status() == 201;
        });
        return Objects.requireNonNull(approved.get());
    }

    /** Waits until an order has this status, and gives it as it reads then. */
    Answer awaitStatus(String order, String status) throws Exception {
        Request read = Request.get("/orders/" + order);
        Await.until(
                order + " is " + status,
                PATIENCE,
                () -> staff(read, 200).text("status").equals(status));
        return staff(read, 200);
    }
}
