package dev.holdfast.notifications;

import dev.holdfast.model.message.Notification;
import java.util.Map;

/** What notifications say, in plain words: a sentence, then the facts. At most some 4,000 characters. */
final class Texts {

    static final int FACTS_MAX = 15;
    static final int FACT_LENGTH_MAX = 200;

    private Texts() {}

    static Letter letter(Notification notification) {
        return new Letter(
                notification.recipient(),
                notification.subject(),
                notification.event(),
                notification.at(),
                sentence(notification.event(), notification.subject()) + facts(notification.facts()));
    }

    private static String sentence(Notification.Event event, String subject) {
        return switch (event) {
            case ORDER_CONFIRMED -> "Thank you: order " + subject + " is paid and confirmed.";
            case ORDER_REJECTED -> "Order " + subject + " could not be served: there is not enough stock.";
            case ORDER_EXPIRED -> "Order " + subject + " was not paid in time, and its stock is no longer held.";
            case ORDER_CANCELLED -> "Order " + subject + " is cancelled.";
            case ORDER_SHIPPED -> "Order " + subject + " is on its way.";
            case ORDER_STUCK -> "Order " + subject + " is past its deadline and needs a look.";
            case REFUND_DUE -> "A refund is due for " + subject + ".";
            case LOW_STOCK -> "Stock of " + subject + " is low.";
            case STOCK_SHORTAGE -> "Less of " + subject + " was counted than is held for orders.";
            case AUDIT_FAILED -> "The stock audit found differences: " + subject + ".";
        };
    }

    private static String facts(Map<String, String> facts) {
        StringBuilder text = new StringBuilder();
        facts.entrySet().stream()
                .limit(FACTS_MAX)
                .forEach(fact -> text.append('\n')
                        .append(cut(fact.getKey()))
                        .append(": ")
                        .append(cut(fact.getValue())));
        return text.toString();
    }

    /** One line, of bounded length. */
    private static String cut(String words) {
        String line = words.replaceAll("\\s+", " ").strip();
        return line.length() <= FACT_LENGTH_MAX ? line : line.substring(0, FACT_LENGTH_MAX - 3) + "...";
    }
}
