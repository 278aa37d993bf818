package dev.holdfast.payments;

import static dev.holdfast.payments.Fixtures.ACCEPTED_AT;
import static dev.holdfast.payments.Fixtures.CUSTOMER;
import static dev.holdfast.payments.Fixtures.NOW;
import static dev.holdfast.payments.Fixtures.PRICE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.model.order.OrderStatus;
import dev.holdfast.orders.OrderAccess;
import dev.holdfast.orders.OrderIds;
import dev.holdfast.platform.Secrets;
import dev.holdfast.platform.http.Caller;
import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.http.Refusal;
import dev.holdfast.platform.webhook.StandardWebhooks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StartPaymentTest {

    private static final Caller OWNER = new Caller("u-1", Optional.of(CUSTOMER), Set.of("orders:write"));
    private static final Caller STAFF = new Caller("s-1", Optional.empty(), Set.of("orders:write"));
    private static final Secrets SECRETS = new Secrets() {
        @Override
        public List<String> webhook(String provider) {
            throw new AssertionError("not needed here");
        }

        @Override
        public byte[] orderIdKey() {
            return "the key of the tests".getBytes(UTF_8);
        }
    };
    private static final OrderIds IDS = new OrderIds(SECRETS);
    private static final String ID = IDS.make(CUSTOMER, "key-1");

    private final World world = new World();
    private final StartPayment startPayment = new StartPayment(
            new OrderAccess(IDS, world.orders),
            world.orders,
            new PaymentProviders(new TestProvider(new StandardWebhooks(() -> world.now), SECRETS, () -> world.now)),
            world.deadlines,
            () -> world.now);

    @Test
    void startsAPaymentAndExtendsTheHold() {
        world.with(Fixtures.reserved(ID, NOW.plusSeconds(60)));
        Instant until = NOW.plus(Duration.ofMinutes(15));
        assertThat(start(OWNER)).isEqualTo(started(until));
        assertThat(world.order(ID).holdUntil()).contains(until);
        assertThat(world.order(ID).dueAt()).contains(world.deadlines.reservedDue(until));
        assertThat(world.order(ID).status()).isEqualTo(OrderStatus.RESERVED);
    }

    @Test
    void neverHoldsForLongerThanAnHourInAll() {
        world.with(Fixtures.reserved(ID));
        Instant end = ACCEPTED_AT.plus(Duration.ofMinutes(60));
        world.now = end.minus(Duration.ofMinutes(5));
        assertThat(start(OWNER)).isEqualTo(started(end));
        assertThat(start(OWNER)).isEqualTo(started(end));
        assertThat(world.order(ID).holdUntil()).contains(end);
    }

    @Test
    void neverShortensAHold() {
        Instant until = NOW.plus(Duration.ofMinutes(40));
        world.with(Fixtures.reserved(ID, until));
        assertThat(start(OWNER)).isEqualTo(started(until));
        assertThat(world.order(ID).holdUntil()).contains(until);
    }

    @Test
    void refusesWhenTheTimeToPayIsOver() {
        world.with(Fixtures.reserved(ID));
        world.now = ACCEPTED_AT.plus(Duration.ofMinutes(61));
        assertRefused(OWNER, 409);
        assertThat(world.order(ID)).isEqualTo(Fixtures.reserved(ID));
    }

    @Test
    void staffMayToo() {
        world.with(Fixtures.reserved(ID));
        assertThat(start(STAFF).status()).isEqualTo(201);
    }

    @Test
    void anotherCustomersOrderIsNotThere() {
        world.with(Fixtures.reserved(ID));
        assertThat(start(new Caller("u-2", Optional.of("c-8"), Set.of("orders:write")))
                        .status())
                .isEqualTo(404);
        assertThat(start(new Caller("s-2", Optional.empty(), Set.of("orders:read")))
                        .status())
                .isEqualTo(404);
        assertThat(world.order(ID)).isEqualTo(Fixtures.reserved(ID));
    }

    @Test
    void anUndecidedOrderCannotBePaidYet() {
        assertThat(start(OWNER).status()).isEqualTo(409);
    }

    @Test
    void aMadeUpOrderIsNotThere() {
        HttpRequest request = request("0".repeat(30), OWNER, "{\"provider\":\"test\"}");
        assertThat(startPayment.handle(request).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource(value = OrderStatus.class, names = "RESERVED", mode = EnumSource.Mode.EXCLUDE)
    void onlyAReservedOrderIsPaid(OrderStatus status) {
        world.with(Fixtures.in(ID, status));
        assertRefused(OWNER, 409);
        assertThat(world.order(ID)).isEqualTo(Fixtures.in(ID, status));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"provider\":null}", "{\"provider\":\"\"}", "{\"provider\":\"other\"}"})
    void refusesProvidersThatThereAreNot(String body) {
        world.with(Fixtures.reserved(ID));
        assertRefused(request(ID, OWNER, body), 422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{\"provider\":7}", "{\"provider\":\"test\",\"more\":1}"})
    void refusesBodiesThatAreNone(String body) {
        assertRefused(request(ID, OWNER, body), 400);
    }

    private HttpAnswer start(Caller caller) {
        return startPayment.handle(request(ID, caller, "{\"provider\":\"test\"}"));
    }

    private void assertRefused(Caller caller, int status) {
        assertRefused(request(ID, caller, "{\"provider\":\"test\"}"), status);
    }

    private void assertRefused(HttpRequest request, int status) {
        assertThatThrownBy(() -> startPayment.handle(request))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem().status()).isEqualTo(status));
    }

    private static HttpAnswer started(Instant until) {
        return HttpAnswer.of(201, new StartPayment.Started("test", ID, PRICE, until));
    }

    private static HttpRequest request(String id, Caller caller, String body) {
        return new HttpRequest(
                "POST",
                "/orders/" + id + "/payments",
                Map.of("id", id),
                Map.of(),
                Map.of("content-type", "application/json"),
                body.getBytes(UTF_8),
                caller);
    }
}
