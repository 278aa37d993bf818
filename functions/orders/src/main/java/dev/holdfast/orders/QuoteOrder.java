package dev.holdfast.orders;

import dev.holdfast.model.order.Totals;
import dev.holdfast.orders.pricing.Pricing.Priced;
import dev.holdfast.orders.request.OrderRequest;
import dev.holdfast.orders.request.WantedQuote;
import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.HttpOperation;
import dev.holdfast.platform.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.List;

/** {@code POST /quotes}: what an order would cost now. Of {@code shipTo} only the country is needed. */
@Singleton
public class QuoteOrder implements HttpOperation {

    private final PriceList prices;

    public QuoteOrder(PriceList prices) {
        this.prices = prices;
    }

    /** A priced order that nobody has made. */
    public record Quote(List<OrderView.Line> lines, Totals totals) {}

    @Override
    public HttpAnswer handle(HttpRequest request) {
        WantedQuote wanted = request.json(OrderRequest.class).toQuote();
        Priced priced = prices.price(wanted.lines(), wanted.country());
        String currency = priced.totals().total().currency();
        return HttpAnswer.ok(new Quote(OrderView.Line.of(priced.lines(), currency), priced.totals()));
    }
}
