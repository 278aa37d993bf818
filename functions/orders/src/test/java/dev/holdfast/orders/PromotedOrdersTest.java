package dev.holdfast.orders;

import static dev.holdfast.orders.Shop.ALICE;
import static dev.holdfast.orders.Shop.SHIP_TO;
import static dev.holdfast.orders.Shop.gbp;
import static dev.holdfast.orders.Shop.order;
import static dev.holdfast.orders.Shop.post;
import static dev.holdfast.orders.Shop.problem;
import static dev.holdfast.orders.Shop.refusal;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.model.order.AcceptedOrder;
import dev.holdfast.model.order.OrderLine;
import dev.holdfast.model.order.OrderStatus;
import dev.holdfast.model.order.Redemption;
import dev.holdfast.model.order.Totals;
import dev.holdfast.orders.OrderView.Adjustment;
import dev.holdfast.platform.http.Caller;
import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.Problem;
import dev.holdfast.platform.http.Problem.FieldError;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Promotions and coupons in quotes and orders: priced, explained, and refused where they do not hold. */
class PromotedOrdersTest {

    private final Shop shop = new Shop();

    @BeforeEach
    void promote() {
        shop.promotes("tenth", "'text':'A tenth off','priority':1,'coupon':true,'benefit':{'basisPointsOff':1000}");
        shop.promotes(
                "post",
                "'text':'Free delivery','priority':2,'atLeast':{'units':3},"
                        + "'benefit':{'freeShipping':{'zones':['DOMESTIC']}}");
        shop.promotes(
                "later",
                "'text':'Later','coupon':true,'from':'2026-11-22T13:00:00Z','benefit':{'basisPointsOff':5000}");
        shop.promotes("pans", "'text':'Pans','coupon':true,'on':{'skus':['pan']},'benefit':{'basisPointsOff':5000}");
        shop.issues("TENTH", "tenth", 100, 1, null);
        shop.issues("TENTH2", "tenth", 0, 0, null);
        shop.issues("LATER", "later", 0, 0, null);
        shop.issues("PANS", "pans", 0, 0, null);
        shop.issues("OVER", "tenth", 0, 0, Shop.NOON);
        shop.issues("LOST", "gone", 0, 0, null);
    }

    @Test
    void aQuoteExplainsEveryPennyLineByLine() {
        QuoteOrder.Quote quote = quote("'tenth'");
        assertThat(quote.lines())
                .containsExactly(
                        new OrderView.Line("mug", 3, gbp(255), gbp(765), List.of(tenthOff(77))),
                        new OrderView.Line("book", 1, gbp(1000), gbp(1000), List.of(tenthOff(100))));
        assertThat(quote.shippingAdjustments())
                .containsExactly(new Adjustment("post", null, "Free delivery", gbp(495)));
        // 10 % of 1,765 is 176.5; tax: 20 % of 765 - 77, books are untaxed
        assertThat(quote.totals()).isEqualTo(Totals.of(gbp(1765), gbp(177), gbp(0), gbp(138)));
    }

    @Test
    void withoutACouponThereIsNoDiscount() {
        QuoteOrder.Quote quote = quote("");
        assertThat(quote.lines()).extracting(OrderView.Line::adjustments).containsOnlyNulls();
        assertThat(quote.totals().discount()).isEqualTo(gbp(0));
        assertThat(quote.totals().shipping()).isEqualTo(gbp(0));
    }

    @ParameterizedTest
    @CsvSource({
        "'XMAS', unknown coupon",
        "'LATER', is not valid now",
        "'OVER', is not valid now",
        "'LOST', is not valid now",
        "'PANS', takes nothing off this order",
        "'TENTH2', grants what another coupon grants"
    })
    void aCouponThatIsNoGoodIsNamedWhereItStands(String code, String why) {
        String body = "{" + LINES + SHIP_TO + ",'couponCodes':['TENTH','" + code + "']}";
        Problem problem = refusal(shop.createOrder(), post("/orders", body, ALICE, "idempotency-key", "k"));
        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.errors()).containsExactly(new FieldError("/couponCodes/1", why));
        assertThat(shop.reservations()).isEmpty();
    }

    @Test
    void aPromotionBeginsInTime() {
        shop.advance(Duration.ofHours(1));
        assertThat(quote("'LATER'").totals().discount()).isEqualTo(gbp(883));
    }

    @Test
    void anOrderCarriesItsReductionsAndTheLimitsOfItsCoupons() {
        AcceptedOrder order = placed("k");
        assertThat(order.couponCodes()).containsExactly("TENTH");
        assertThat(order.redemptions()).containsExactly(new Redemption("TENTH", 100, 1));
        assertThat(order.reductions())
                .extracting(each -> each.lines())
                .containsExactly(Map.of("book", 100L, "mug", 77L), Map.of());
        StoredOrder stored = shop.decide(order, OrderStatus.RESERVED);
        assertThat(shop.found(order.id()).order()).isEqualTo(order);
        OrderView view = OrderView.of(shop.found(stored.id()));
        assertThat(view.couponCodes()).containsExactly("TENTH");
        assertThat(Objects.requireNonNull(view.lines()).getFirst().adjustments())
                .containsExactly(tenthOff(77));
        assertThat(view.shippingAdjustments()).hasSize(1);
    }

    @Test
    void anOrderWithoutPromotionsSaysNothingOfThem() {
        AcceptedOrder order = shop.accepted("alice", "k");
        assertThat(order.promoted()).isNull();
        assertThat(OrderView.of(order).couponCodes()).isNull();
        assertThat(OrderView.of(order).shippingAdjustments()).isNull();
    }

    @Test
    void theSameKeyWithAnotherCouponIsAnotherOrder() {
        place("k", "'TENTH'");
        shop.decide(shop.reservations().getLast().order(), OrderStatus.RESERVED);
        Problem problem = refusal(shop.createOrder(), post("/orders", body("'TENTH2'"), ALICE, "idempotency-key", "k"));
        assertThat(problem.type()).endsWith("/idempotency-key-reused");
        assertThat(place("k", "'Tenth'").status()).isEqualTo(200);
    }

    @Test
    void aPartialOrderKeepsItsShareOfWhatWasPromised() {
        AcceptedOrder order = placed("k");
        AcceptedOrder partial = shop.pricing.reprice(order, Map.of("mug", 2L, "book", 0L));
        assertThat(partial.lines()).extracting(OrderLine::sku).containsExactly("mug");
        // 77 of three mugs are 51.3 of two; shipping stays free, though there are not three units any more
        assertThat(partial.reductions()).extracting(each -> each.lines()).containsExactly(Map.of("mug", 51L), Map.of());
        assertThat(partial.totals()).isEqualTo(Totals.of(gbp(510), gbp(51), gbp(0), gbp(92)));
        assertThat(partial.redemptions()).isEqualTo(order.redemptions());
    }

    @Test
    void aCouponThatIsUsedUpIsWhyAnOrderWasRejected() {
        AcceptedOrder order = placed("k");
        shop.rejects(order, Reasons.couponUsedUp("TENTH"));
        HttpAnswer answer = shop.createOrder()
                .handle(post("/orders", body("'TENTH'"), ALICE, "idempotency-key", "k", "prefer", "wait=1"));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(problem(answer).type()).endsWith("/coupon-used-up");
        assertThat(problem(answer).more()).containsEntry("couponCode", "TENTH");
    }

    @Test
    void whatIsTakenOffFitsTheOrdersMessage() {
        String lines = IntStream.range(0, 600)
                .mapToObj(i -> "a-name-as-long-as-it-may-be-of-goods%04d".formatted(i))
                .map(sku -> {
                    shop.sells(Shop.product(sku, gbp(1_000), "zero"));
                    return "{'sku':'" + sku + "','quantity':1}";
                })
                .collect(joining(","));
        String body = "{'lines':[" + lines + "]," + SHIP_TO + ",'couponCodes':['TENTH']}";
        QuoteOrder operation = new QuoteOrder(shop.prices);
        assertThat(operation.handle(post("/quotes", body, Caller.ANONYMOUS)).status())
                .isEqualTo(200);
        shop.promotes("twentieth", "'text':'And a twentieth','benefit':{'basisPointsOff':500}");
        shop.promotes("again", "'text':'And another','priority':5,'benefit':{'basisPointsOff':500}");
        shop.advance(Duration.ofSeconds(5));
        Problem problem = refusal(operation, post("/quotes", body, Caller.ANONYMOUS));
        assertThat(problem.errors()).extracting(FieldError::pointer).containsExactly("/lines");
    }

    private static final String LINES = "'lines':[{'sku':'mug','quantity':3},{'sku':'book','quantity':1}],";

    private static String body(String codes) {
        return "{" + LINES + SHIP_TO + ",'couponCodes':[" + codes + "]}";
    }

    private QuoteOrder.Quote quote(String codes) {
        HttpAnswer answer = new QuoteOrder(shop.prices).handle(post("/quotes", body(codes), Caller.ANONYMOUS));
        return (QuoteOrder.Quote) Objects.requireNonNull(answer.body());
    }

    private HttpAnswer place(String key, String codes) {
        return shop.createOrder().handle(post("/orders", body(codes), ALICE, "idempotency-key", key));
    }

    private AcceptedOrder placed(String key) {
        OrderView view = order(place(key, "'tenth'"));
        assertThat(view.couponCodes()).containsExactly("TENTH");
        return shop.reservations().getLast().order();
    }

    private static Adjustment tenthOff(long amount) {
        return new Adjustment("tenth", "TENTH", "A tenth off", gbp(amount));
    }
}
