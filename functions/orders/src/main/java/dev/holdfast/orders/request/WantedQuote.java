package dev.holdfast.orders.request;

import java.util.List;

/** What a quote is wanted for, understood and in range. */
public record WantedQuote(List<WantedLine> lines, String country) {

    public WantedQuote {
        lines = List.copyOf(lines);
    }
}
