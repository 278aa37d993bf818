package dev.holdfast.simulation;

import static dev.holdfast.platform.aws.Attributes.number;
import static dev.holdfast.platform.aws.Attributes.string;
import static dev.holdfast.platform.aws.Attributes.stringOrNull;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.model.order.Redemption;
import dev.holdfast.model.order.Shortage;
import dev.holdfast.orders.StoredOrder;
import dev.holdfast.platform.json.Json;
import dev.holdfast.testing.dynamo.Commit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What has to hold at the very moment of a change, and could not be told from the books at the end. */
final class Watch {

    private final Map<String, String> bodies;
    private final Function<Map<String, AttributeValue>, StoredOrder> decoder;
    private final TreeSet<String> limited = new TreeSet<>();
    private final Map<String, Map<String, AttributeValue>> stock = new TreeMap<>();
    private final Map<String, Long> used = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();

    /**
     * @param bodies of the requests that were sent, by the ids that their clients gave them
     * @param decoder of orders
     */
    Watch(Scenario scenario, Map<String, String> bodies, Function<Map<String, AttributeValue>, StoredOrder> decoder) {
        this.bodies = bodies;
        this.decoder = decoder;
        IntStream.range(0, scenario.skus())
                .filter(index -> scenario.limitOf(index) > 0)
                .forEach(index -> limited.add(scenario.sku(index)));
    }

    List<String> faults() {
        return faults;
    }

    /** What goes wrong here is a fault as well: thrown, it would look like a call that failed and is tried again. */
    void committed(List<Commit> together) {
        try {
            look(together);
        } catch (RuntimeException unexpected) {
            faults.add("a commit could not be looked at: " + unexpected);
        }
    }

    private void look(List<Commit> together) {
        Map<String, Commit> stockOf = new HashMap<>();
        for (Commit commit : together) {
            if (commit.table().equals("stock") && !commit.after().isEmpty()) {
                stock.put(string(commit.after(), "item"), commit.after());
                stockOf.put(string(commit.after(), "item"), commit);
            }
        }
        together.stream()
                .filter(commit -> commit.table().equals("limits"))
                .forEach(commit -> used.put(string(commit.after(), "limit"), number(commit.after(), "used", 0)));
        for (Commit commit : together) {
            switch (commit.table()) {
                case "stock-movements" -> counted(commit.after(), stockOf);
                case "orders" -> {
                    refused(commit, stockOf);
                    notRedeemed(commit);
                    held(commit);
                }
                case "products" -> changed(commit);
                default -> {}
            }
        }
    }

    /** What is on hand after a count is what was counted, and nothing has moved since it was. */
    private void counted(Map<String, AttributeValue> part, Map<String, Commit> stockOf) {
        String[] movement = string(part, "movement").split("#", 2);
        String notes = stringOrNull(part, "notes");
        if (!movement[0].equals("count") || notes == null) {
            return;
        }
        JsonNode counts = Json.readOwn(Objects.requireNonNull(bodies.get(movement[1])), JsonNode.class)
                .path("counts");
        for (JsonNode applied : Json.readOwn(notes, JsonNode.class).path("applied")) {
            JsonNode count = counts.get(applied.path("index").intValue());
            String place = count.path("sku").textValue() + "|"
                    + count.path("warehouse").textValue() + "|";
            long missing = applied.path("missing").longValue();
            long counted = count.path("quantity").longValue() + missing;
            long onHand = sum(place, "onHand");
            if (onHand != counted) {
                faults.add(place + " has " + onHand + " on hand after " + movement[1] + ", which says " + counted);
            }
            if (missing > 0 && sum(place, "available") > 0) {
                faults.add(place + " lacks " + missing + " while some are available, says " + movement[1]);
            }
            long countedAt = Instant.parse(count.path("countedAt").textValue()).toEpochMilli();
            stockOf.forEach((item, commit) -> {
                long since = Math.max(number(commit.before(), "movedAt", 0), number(commit.before(), "countedAt", 0));
                if (item.startsWith(place) && since > countedAt) {
                    faults.add(
                            item + " is set by " + movement[1] + " of " + countedAt + ", but was changed at " + since);
                }
            });
        }
    }

    /** Nobody is refused while all of it is there. */
    private void refused(Commit commit, Map<String, Commit> stockOf) {
        boolean isNew = commit.before().isEmpty() && "REJECTED".equals(stringOrNull(commit.after(), "status"));
        if (!isNew || !commit.after().containsKey("shortages")) {
            return;
        }
        StoredOrder order = decoder.apply(commit.after());
        if (order.shortages().stream().noneMatch(each -> limited.contains(each.sku()) || isShort(each, stockOf))) {
            faults.add("order " + order.id() + " is refused for " + order.shortages() + ", but all are there");
        }
    }

    /** Nobody is refused a coupon while it has a redemption left, and he himself too. */
    private void notRedeemed(Commit commit) {
        if (!"REJECTED".equals(stringOrNull(commit.after(), "status"))
                || "REJECTED".equals(stringOrNull(commit.before(), "status"))) {
            return;
        }
        StoredOrder order = decoder.apply(commit.after());
        String reason = order.history().getLast().reason();
        for (Redemption each : order.order().redemptions()) {
            String key = "coupon/" + each.code() + "|";
            boolean left = each.max() == 0 || used.getOrDefault(key, 0L) < each.max();
            boolean leftForHim = each.perCustomer() == 0
                    || used.getOrDefault(key + order.order().customer(), 0L) < each.perCustomer();
            if (reason.equals("coupon-used-up: " + each.code()) && left && leftForHim) {
                faults.add("order " + order.id() + " is refused for " + each.code() + ", which is not used up");
            }
        }
    }

    /** Of what the transaction looked at: it may have missed a bucket that was opened that very moment. */
    private static boolean isShort(Shortage shortage, Map<String, Commit> stockOf) {
        long available = stockOf.entrySet().stream()
                .filter(each -> each.getKey().startsWith(shortage.sku() + "|"))
                .mapToLong(each -> number(each.getValue().after(), "available", 0))
                .sum();
        return available < shortage.requested();
    }

    /** Until when goods are kept, which the customer was told, is never taken back. */
    private void held(Commit commit) {
        if (commit.before().containsKey("holdUntil")
                && "RESERVED".equals(stringOrNull(commit.after(), "status"))
                && number(commit.after(), "holdUntil", 0) < number(commit.before(), "holdUntil", 0)) {
            faults.add("order " + decoder.apply(commit.after()).id() + " is held for shorter than it was");
        }
    }

    /** No version of a product is two different things. */
    private void changed(Commit commit) {
        if (number(commit.after(), "version", 0) != number(commit.before(), "version", 0) + 1) {
            faults.add("product " + string(commit.after(), "sku") + " goes from version "
                    + number(commit.before(), "version", 0) + " to " + number(commit.after(), "version", 0));
        }
    }

    private long sum(String prefix, String attribute) {
        return stock.entrySet().stream()
                .filter(each -> each.getKey().startsWith(prefix))
                .mapToLong(each -> number(each.getValue(), attribute, 0))
                .sum();
    }
}
