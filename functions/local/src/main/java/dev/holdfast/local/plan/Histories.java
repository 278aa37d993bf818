package dev.holdfast.local.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.local.CloudFailure;
import dev.holdfast.model.order.HistoryEntry;
import dev.holdfast.model.order.OrderStatus;
import dev.holdfast.planning.capacity.OrderPath;
import dev.holdfast.platform.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The ways of orders.
 *
 * @param now until when they are known
 */
record Histories(List<OrderPath> paths, Instant now) {

    Histories {
        paths = List.copyOf(paths);
    }

    /** Orders as {@code GET /orders} shows them; those that are on the queue have no history yet. */
    static Histories of(List<JsonNode> orders, Instant now) {
        return new Histories(
                orders.stream()
                        .filter(order -> !order.path("history").isEmpty())
                        .map(order -> OrderPath.of(history(order)))
                        .toList(),
                now);
    }

    /**
     * One order a line; until when they are known is the latest time in the file.
     *
     * @throws CloudFailure in one line, if there is no such file or a line of it is broken
     */
    static Histories of(Path file) {
        List<OrderPath> paths = new ArrayList<>();
        Instant now = Instant.MIN;
        int row = 0;
        for (String line : lines(file)) {
            row++;
            if (!line.isBlank()) {
                List<HistoryEntry> history = read(file, row, line);
                now = history.stream()
                        .map(HistoryEntry::at)
                        .reduce(now, (one, other) -> one.isAfter(other) ? one : other);
                paths.add(OrderPath.of(history));
            }
        }
        if (paths.isEmpty()) {
            throw new CloudFailure(file + " has no orders");
        }
        return new Histories(paths, now);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException missing) {
            throw new CloudFailure("there is no file " + file, missing);
        } catch (IOException unreadable) {
            throw new CloudFailure(file + " cannot be read as lines of text", unreadable);
        }
    }

    private static List<HistoryEntry> read(Path file, int row, String line) {
        try {
            List<HistoryEntry> history = history(Json.read(line, JsonNode.class));
            if (!history.isEmpty()) {
                return history;
            }
        } catch (JsonProcessingException | DateTimeException | IllegalArgumentException broken) {
            throw new CloudFailure(
                    "%s, line %d: no order with a history of \"at\" and \"status\"".formatted(file, row), broken);
        }
        throw new CloudFailure("%s, line %d: the order has no \"history\"".formatted(file, row));
    }

    private static List<HistoryEntry> history(JsonNode order) {
        List<HistoryEntry> history = new ArrayList<>();
        order.path("history")
                .forEach(each -> history.add(new HistoryEntry(
                        Instant.parse(each.path("at").asText()),
                        OrderStatus.valueOf(each.path("status").asText()),
                        each.path("reason").asText())));
        history.sort(Comparator.comparing(HistoryEntry::at));
        return history;
    }
}
