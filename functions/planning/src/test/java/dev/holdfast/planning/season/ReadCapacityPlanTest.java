package dev.holdfast.planning.season;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import dev.holdfast.model.Address;
import dev.holdfast.model.Money;
import dev.holdfast.model.Zone;
import dev.holdfast.model.order.AcceptedOrder;
import dev.holdfast.model.order.HistoryEntry;
import dev.holdfast.model.order.OrderLine;
import dev.holdfast.model.order.OrderStatus;
import dev.holdfast.model.order.Totals;
import dev.holdfast.orders.Hold;
import dev.holdfast.orders.OrderGroupTable;
import dev.holdfast.orders.OrderTable;
import dev.holdfast.orders.OrderWrites;
import dev.holdfast.orders.StoredOrder;
import dev.holdfast.planning.capacity.CapacityPlan;
import dev.holdfast.platform.Backoff;
import dev.holdfast.platform.aws.BatchGet;
import dev.holdfast.platform.aws.TableNames;
import dev.holdfast.platform.http.Caller;
import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.http.Problem;
import dev.holdfast.platform.http.Refusal;
import dev.holdfast.platform.json.Json;
import dev.holdfast.testing.dynamo.ModelDynamoDb;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadCapacityPlanTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final TableNames NAMES = new TableNames("holdfast-");
    private static final Caller PLANNER = new Caller("pia", Optional.empty(), Set.of("planning:read"));

    private final ModelDynamoDb dynamo = new ModelDynamoDb();
    private final BatchGet batches = new BatchGet(dynamo, new Backoff(duration -> {}, new SplittableRandom(1)));
    private final OrderGroupTable groups = new OrderGroupTable(dynamo, batches, new SplittableRandom(2), NAMES);
    private final OrderWrites writes = new OrderWrites(NAMES);
    private final ReadCapacityPlan operation = new ReadCapacityPlan(
            new SeasonReader(groups, new OrderTable(dynamo, batches, NAMES), new SplittableRandom(3)),
            InstantSource.fixed(NOON));

    private int made;

    /** Decided a second after it came. */
    private void order(Instant at, OrderStatus status, String... skus) {
        List<OrderLine> lines = List.of(skus).stream()
                .map(sku -> new OrderLine(sku, 1, 100, 100, 100, "standard", 1, 1, 0, 0))
                .toList();
        Money none = new Money(0, "GBP");
        AcceptedOrder order = new AcceptedOrder(
                "%030d".formatted(++made),
                "alice",
                "f",
                lines,
                Totals.of(new Money(100L * skus.length, "GBP"), none, none, none),
                new Address("A", "1", null, "B", null, "0", "GB"),
                Zone.DOMESTIC,
                List.of(),
                false,
                at.minusSeconds(1));
        Hold hold = new Hold(Hold.State.NONE, 1, false, List.of(), List.of());
        StoredOrder stored = StoredOrder.decided(
                order,
                status,
                hold,
                Optional.empty(),
                new HistoryEntry(at, status, "for a test"),
                List.of(),
                Optional.empty());
        dynamo.transactWriteItems(
                request -> request.transactItems(writes.decide(stored), groups.put(List.of(stored), List.of(), at)));
    }

    private void tenDays() {
        for (int day = 1; day <= 10; day++) {
            for (int i = 0; i < 12; i++) {
                Instant at = NOON.minus(Duration.ofDays(day)).plus(Duration.ofMinutes(17L * i));
                order(at, i % 4 == 0 ? OrderStatus.REJECTED : OrderStatus.CANCELLED, i % 3 == 0 ? "MUG" : "JAR", "CUP");
            }
        }
    }

    private CapacityPlan plan(Map<String, String> query) {
        HttpAnswer answer = operation.handle(get(query));
        assertThat(answer.status()).isEqualTo(200);
        return (CapacityPlan) Objects.requireNonNull(answer.body());
    }

    private static HttpRequest get(Map<String, String> query) {
        return new HttpRequest("GET", "/capacity-plan", Map.of(), query, Map.of(), new byte[0], PLANNER);
    }

    private Problem refusal(Map<String, String> query) {
        @Nullable Refusal refusal = catchThrowableOfType(Refusal.class, () -> operation.handle(get(query)));
        return Objects.requireNonNull(refusal).problem();
    }

    @Test
    void plansFromTheDaysBeforeToday() {
        tenDays();
        order(NOON.minusSeconds(60), OrderStatus.RESERVED, "MUG");

        CapacityPlan plan = plan(Map.of());

        assertThat(plan.arrivals().orders()).as("today is not over").isEqualTo(120);
        assertThat(plan.arrivals().days()).isEqualTo(10);
        assertThat(plan.arrivals().meanByHour().keySet()).containsExactly(12, 13, 14, 15);
        assertThat(plan.hotSku().sku()).isEqualTo("CUP");
        assertThat(plan.hotSku().share()).isEqualTo(1);
        assertThat(plan.sample()).contains("120 orders decided from 2026-10-25 on", "120 orders drawn from 120");
        assertThat(plan.journey()).isNotNull().satisfies(journey -> {
            assertThat(journey.orders()).isEqualTo(120);
            assertThat(journey.probabilityOf(OrderStatus.CANCELLED)).isEqualTo(0.75, within(1e-9));
        });
    }

    @Test
    void theFirstDayOfAShopIsBetterThanNone() {
        order(NOON.minusSeconds(60), OrderStatus.RESERVED, "MUG");

        assertThat(plan(Map.of()).arrivals().orders()).isEqualTo(1);
    }

    @Test
    void onlyTheDaysThatAreAskedForAreRead() {
        tenDays();

        CapacityPlan plan = plan(Map.of("sampleDays", "3", "days", "14", "growth", "2.5", "confidence", "0.9"));

        assertThat(plan.arrivals().days()).isEqualTo(3);
        assertThat(plan.asked().days()).isEqualTo(14);
        assertThat(plan.cost().orders()).isEqualTo(12 * 14 * 2.5, within(1e-6));
    }

    @Test
    void aDayOfManyGroupsIsReadPageByPage() {
        for (int i = 0; i < 2_100; i++) {
            order(NOON.minus(Duration.ofDays(1)).plusSeconds(i), OrderStatus.REJECTED, "MUG");
        }
        CapacityPlan plan = plan(Map.of("burst", "5000"));

        assertThat(plan.arrivals().orders()).isEqualTo(2_100);
        assertThat(Objects.requireNonNull(plan.journey()).orders()).isEqualTo(SeasonReader.DRAWN_MAX);
        assertThat(plan.drain().burst()).isEqualTo(5_000);
    }

    @Test
    void theAnswerIsJsonWithoutNonNumbers() {
        tenDays();
        String json = Json.write(plan(Map.of("growth", "1000000")));

        assertThat(json).contains("\"ordersAMinute\":", "\"findings\":[").doesNotContain("NaN", "Infinity");
    }

    @Test
    void aShopWithoutOrdersIsNotPlannedFor() {
        assertThat(refusal(Map.of()).status()).isEqualTo(409);
        order(NOON.minus(Duration.ofDays(40)), OrderStatus.REJECTED, "MUG");
        assertThat(refusal(Map.of("sampleDays", "28")).detail()).contains("28 days");
        assertThat(plan(Map.of("sampleDays", "41")).arrivals().orders()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "sampleDays, 0",
        "sampleDays, 93",
        "days, 367",
        "days, x",
        "growth, 0",
        "growth, 1e9",
        "growth, NaN",
        "growth, much",
        "confidence, 1",
        "confidence, 0.4",
        "burst, -1",
        "season, 1"
    })
    void whatCannotBeAskedIsRefused(String name, String value) {
        tenDays();
        Problem problem = refusal(Map.of(name, value));

        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.errors().getFirst().pointer()).isEqualTo("/" + name);
    }
}
