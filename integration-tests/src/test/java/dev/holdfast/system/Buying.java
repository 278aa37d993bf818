package dev.holdfast.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.testing.Await;
import java.time.Duration;

/**
 * A product of its own and who buys it, in a system that others may use as well.
 *
 * @param name unlike all others that were ever used there
 */
record Buying(LocalSystem system, String name) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PENCE = 1999;
    private static final int OPENING = 10;

    String sku() {
        return "BUY-" + name;
    }

    /** Puts the product into the catalogue and so many units onto the shelf. */
    void open(int units) throws Exception {
        expect(Bearer.STAFF.on(system, Request.put("/products/" + sku()).json(Bodies.product(PENCE))), 201);
        expect(
                Bearer.STAFF.on(
                        system, Request.post("/stock/receipts").json(Bodies.receipt("opening-" + name, sku(), units))),
                200);
    }

    /** Asks for some units and waits for the decision. */
    Answer order(String customer, int units) throws Exception {
        Request order = Request.post("/orders")
                .header("Idempotency-Key", name + "-" + customer)
                .header("Prefer", "wait=10")
                .json(Bodies.order(sku(), units));
        return system.send(order.bearer(system.customer(customer, "orders:write")));
    }

    /** An order that is paid; its id. */
    String paid(String customer) throws Exception {
        open(OPENING);
        Answer reserved = order(customer, 2);
        assertThat(reserved.status()).as(reserved.toString()).isEqualTo(201);
        String id = reserved.text("id");
        pay(id, reserved.json().at("/totals/total/amount").asLong());
        return id;
    }

    /** Pays by the provider's webhook and waits until the order says so. */
    void pay(String id, long amount) throws Exception {
        expect(Bodies.payment(system.webhookSecret(), "pay-" + id, id, amount), 200);
        awaitStatus(id, "PAID");
    }

    void awaitStatus(String id, String status) throws Exception {
        Await.until(
                id + " is " + status,
                PATIENCE,
                () -> system.send(Bearer.STAFF.on(system, Request.get("/orders/" + id)))
                        .text("status")
                        .equals(status));
    }

    /** A field of the product's stock. */
    long stock(String field) throws Exception {
        return expect(Bearer.STAFF.on(system, Request.get("/stock/" + sku())), 200)
                .json()
                .path(field)
                .asLong();
    }

    private Answer expect(Request request, int status) throws Exception {
        Answer answer = system.send(request);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        return answer;
    }
}
