package dev.holdfast.orders;

import static dev.holdfast.orders.Shop.ALICE;
import static dev.holdfast.orders.Shop.BOB;
import static dev.holdfast.orders.Shop.PACKER;
import static dev.holdfast.orders.Shop.STAFF;
import static dev.holdfast.orders.Shop.get;
import static dev.holdfast.orders.Shop.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.model.order.OrderStatus;
import dev.holdfast.platform.http.Caller;
import dev.holdfast.platform.http.Cursor;
import dev.holdfast.platform.http.Page;
import dev.holdfast.platform.http.Problem;
import dev.holdfast.platform.http.Problem.FieldError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListOrdersTest {

    private final Shop shop = new Shop();
    private final ListOrders operation = new ListOrders(shop.orders, shop.groups, shop.ids, shop, 60);

    /** Newest first. */
    private final List<String> all = new ArrayList<>();

    private final List<String> alices = new ArrayList<>();

    @BeforeEach
    void fortyOrdersOverTenDays() {
        for (int i = 0; i < 40; i++) {
            String owner = i % 4 == 0 ? "bob" : "alice";
            OrderStatus status = i % 5 == 0 ? OrderStatus.REJECTED : OrderStatus.RESERVED;
            String id = shop.decide(shop.accepted(owner, "key-" + i), status).id();
            all.addFirst(id);
            if (owner.equals("alice")) {
                alices.addFirst(id);
            }
            shop.advance(Duration.ofHours(6));
        }
    }

    @Test
    void aCustomerSeesHisOwnNewestFirst() {
        assertThat(walk(ALICE, Map.of())).isEqualTo(alices);
        assertThat(walk(ALICE, Map.of("limit", "7"))).isEqualTo(alices);
        assertThat(walk(BOB, Map.of())).hasSize(10).doesNotContainAnyElementsOf(alices);
        assertThat(walk(PACKER, Map.of())).isEmpty();
    }

    @Test
    void aServiceThatOrdersForOthersSeesWhatItOrdered() {
        Caller service = new Caller("alice", Optional.empty(), Set.of("orders:write"));
        assertThat(walk(service, Map.of("limit", "7"))).isEqualTo(alices);
    }

    @Test
    void staffSeeEverybodysNewestFirst() {
        assertThat(walk(STAFF, Map.of())).isEqualTo(all);
        assertThat(walk(STAFF, Map.of("limit", "7"))).isEqualTo(all);
        assertThat(walk(STAFF, Map.of("limit", "1"))).isEqualTo(all);
    }

    @Test
    void staffNarrowItDown() {
        assertThat(walk(STAFF, Map.of("customer", "alice", "limit", "4"))).isEqualTo(alices);
        assertThat(walk(STAFF, Map.of("status", "REJECTED", "limit", "3"))).hasSize(8);
        assertThat(walk(STAFF, Map.of("status", "REJECTED", "customer", "bob"))).hasSize(2);
        assertThat(walk(STAFF, Map.of("status", "PAID"))).isEmpty();
        assertThat(walk(STAFF, Map.of("customer", "nobody"))).isEmpty();
    }

    @Test
    void ordersOfOneInstantAreAllSeenOnce() {
        for (int i = 0; i < 30; i++) {
            all.add(shop.decide(shop.accepted("carol", "same-" + i), OrderStatus.RESERVED)
                    .id());
        }
        assertThat(walk(STAFF, Map.of("limit", "7"))).containsExactlyInAnyOrderElementsOf(all);
        assertThat(walk(STAFF, Map.of("limit", "7", "customer", "carol"))).hasSize(30);
    }

    @Test
    void everybodysOrdersGoBackSoManyDaysAndNotOneMore() {
        shop.advance(Duration.ofDays(45));
        assertThat(walk(STAFF, Map.of())).isEqualTo(all);
        shop.advance(Duration.ofDays(13));
        assertThat(walk(STAFF, Map.of())).isNotEmpty().hasSizeLessThan(40);
        assertThat(walk(ALICE, Map.of())).isEqualTo(alices);
    }

    @Test
    void aListShowsNoAddresses() {
        assertThat(page(STAFF, Map.of()).items()).allSatisfy(order -> {
            assertThat(order.shipTo()).isNull();
            assertThat(order.lines()).isNull();
            assertThat(order.totals()).isNotNull();
        });
    }

    @Test
    void aCursorIsGoodForItsOwnListAlone() {
        String cursor = Objects.requireNonNull(page(ALICE, Map.of("limit", "2")).cursor());
        assertRefused(BOB, Map.of("cursor", cursor), "/cursor");
        assertRefused(STAFF, Map.of("cursor", cursor), "/cursor");
        assertRefused(ALICE, Map.of("cursor", cursor.substring(1)), "/cursor");
    }

    @Test
    void aForgedCursorIsRefused() {
        String list = "orders of all that are Optional.empty";
        assertRefused(STAFF, Map.of("cursor", Cursor.encode(list, List.of("yesterday"))), "/cursor");
        assertRefused(STAFF, Map.of("cursor", Cursor.encode(list, List.of("2026-11-22", "x"))), "/cursor");
        for (String behind : List.of("x", "-1", "102")) {
            String forged = Cursor.encode(list, List.of("2026-11-22", "12:00", behind));
            assertRefused(STAFF, Map.of("cursor", forged), "/cursor");
        }
    }

    @ParameterizedTest
    @CsvSource({"status, paid", "status, LOST", "limit, 0", "limit, 101", "cursor, x", "q, mug"})
    void whatTheListDoesNotKnowIsRefusedByName(String name, String value) {
        assertRefused(STAFF, Map.of(name, value), "/" + name);
    }

    @ParameterizedTest
    @CsvSource({"status, PAID", "customer, alice"})
    void aCustomerNarrowsNothingDown(String name, String value) {
        assertRefused(BOB, Map.of(name, value), "/" + name);
    }

    private void assertRefused(Caller caller, Map<String, String> query, String pointer) {
        Problem problem = refusal(operation, get(query, caller));
        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.errors()).extracting(FieldError::pointer).containsExactly(pointer);
    }

    private List<String> walk(Caller caller, Map<String, String> query) {
        List<String> ids = new ArrayList<>();
        Map<String, String> next = new HashMap<>(query);
        for (int pages = 0; pages < 100; pages++) {
            Page<OrderView> page = page(caller, next);
            page.items().forEach(order -> ids.add(order.id()));
            if (page.cursor() == null) {
                return ids;
            }
            next.put("cursor", Objects.requireNonNull(page.cursor()));
        }
        throw new AssertionError("the list does not end");
    }

    @SuppressWarnings("unchecked")
    private Page<OrderView> page(Caller caller, Map<String, String> query) {
        return (Page<OrderView>)
                Objects.requireNonNull(operation.handle(get(query, caller)).body());
    }
}
