package dev.holdfast.orders;

import dev.holdfast.model.order.Reduction;
import dev.holdfast.model.order.Totals;
import dev.holdfast.orders.request.OrderRequest;
import dev.holdfast.orders.request.WantedQuote;
import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.HttpOperation;
import dev.holdfast.platform.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code POST /quotes}: what an order would cost now. Of {@code shipTo} only the country is needed. */
@Singleton
public class QuoteOrder implements HttpOperation {

    private final PriceList prices;

    public QuoteOrder(PriceList prices) {
        this.prices = prices;
    }

    /**
     * A priced order that nobody has made.
     *
     * @param shippingAdjustments what promotions took off the shipping; absent if nothing
     */
    public record Quote(
            List<OrderView.Line> lines,
            Totals totals,
            @Nullable List<OrderView.Adjustment> shippingAdjustments) {}

    @Override
    public HttpAnswer handle(HttpRequest request) {
        WantedQuote wanted = request.json(OrderRequest.class).toQuote();
        PriceList.Price price = prices.price(wanted.lines(), wanted.country(), wanted.couponCodes());
        String currency = price.totals().total().currency();
        List<Reduction> reductions =
                price.promoted() == null ? List.of() : price.promoted().reductions();
        return HttpAnswer.ok(new Quote(
                OrderView.Line.of(price.lines(), reductions, currency),
                price.totals(),
                OrderView.Adjustment.ofShipping(reductions, currency)));
    }
}
