package dev.holdfast.orders.request;

import java.util.List;

/**
 * What a quote is wanted for, understood and in range.
 *
 * @param couponCodes in capitals, none of them twice
 */
public record WantedQuote(List<WantedLine> lines, String country, List<String> couponCodes) {

    public WantedQuote {
        lines = List.copyOf(lines);
        couponCodes = List.copyOf(couponCodes);
    }
}
