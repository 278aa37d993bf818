package dev.holdfast.local.surge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.model.Money;
import dev.holdfast.model.order.OrderStatus;
import java.time.Instant;
import java.util.Optional;

/**
 * What a surge wants to know of an order.
 *
 * @param total what it costs; empty while it is only known that it is on the queue
 * @param decision when and how it was decided; empty while it is not
 */
record OrderView(String id, OrderStatus status, Optional<Money> total, Optional<Decision> decision) {

    /** Reserved or rejected, and when. */
    record Decision(Instant at, boolean reserved) {}

    static OrderView of(JsonNode order) {
        JsonNode total = order.path("totals").path("total");
        return new OrderView(
                order.path("id").asText(),
                OrderStatus.valueOf(order.path("status").asText()),
                total.isMissingNode()
                        ? Optional.empty()
                        : Optional.of(new Money(
                                total.path("amount").asLong(),
                                total.path("currency").asText())),
                decision(order.path("history")));
    }

    private static Optional<Decision> decision(JsonNode history) {
        for (JsonNode entry : history) {
            String status = entry.path("status").asText();
            if (status.equals("RESERVED") || status.equals("REJECTED")) {
                return Optional.of(new Decision(Instant.parse(entry.path("at").asText()), status.equals("RESERVED")));
            }
        }
        return Optional.empty();
    }

    /** Whether no payment is awaited any longer. */
    boolean isSettled() {
        return status != OrderStatus.ACCEPTED && status != OrderStatus.RESERVED;
    }
}
