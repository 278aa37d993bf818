package dev.holdfast.local.surge;

import static dev.holdfast.local.surge.SeasonFixture.SKU;
import static dev.holdfast.local.surge.SeasonFixture.openingWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.holdfast.local.retail.Season;
import dev.holdfast.local.surge.SurgeOptions.Hot;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SurgeTest {

    private static final Duration AT_ONCE = Duration.ofMillis(5);

    @Test
    void ordersAreReservedPaidAndRejected() throws IOException {
        FakeStore store = new FakeStore();
        SurgeReport report = run(store, openingWith(5).sale("1", 3).sale("2", 9).season());
        assertThat(report.accepted()).isEqualTo(2);
        assertThat(report.reserved()).isEqualTo(1);
        assertThat(report.rejected()).isEqualTo(1);
        assertThat(report.paid()).isEqualTo(1);
        assertThat(report.oversold()).isZero();
        assertThat(report.lost()).isZero();
        assertThat(report.audit().clean()).isTrue();
        assertThat(report.isFailed()).isFalse();
        assertThat(store.statusOf("1")).isIn("DELIVERED", "RETURNED");
        assertThat(report.parcels().shipped()).isEqualTo(1);
        assertThat(report.parcels().delivered() + report.parcels().returned()).isEqualTo(1);
        assertThat(report.parcels().astray()).isZero();
        assertThat(store.statusOf("2")).isEqualTo("REJECTED");
    }

    @Test
    void writeOffsAndFindsAreBookedAndRefusalsCounted() throws IOException {
        FakeStore store = new FakeStore();
        SurgeReport report = run(
                store,
                openingWith(5).adjustment(-2).adjustment(4).adjustment(-99).season());
        assertThat(report.stockEvents().adjusted()).isEqualTo(2);
        assertThat(report.stockEvents().adjustmentsRefused()).isEqualTo(1);
        assertThat(store.units(SKU)).isEqualTo(7);
    }

    @Test
    void goodsOfAPaidOrderComeBackAndThoseOfARejectedOneDoNot() throws IOException {
        FakeStore store = new FakeStore();
        SurgeReport report = run(
                store,
                openingWith(5)
                        .sale("1", 3)
                        .sale("2", 9)
                        .returned("1", 1)
                        .returned("2", 4)
                        .season());
        assertThat(report.stockEvents().returned()).isEqualTo(1);
        assertThat(report.stockEvents().returnsOfNothing()).isEqualTo(1);
        assertThat(store.units(SKU)).isEqualTo(5 - 3 + 1);
    }

    @Test
    void anOrderIsCancelledAfterItIsPaid() throws IOException {
        FakeStore store = new FakeStore();
        SurgeReport report = run(
                store,
                openingWith(5)
                        .sale("1", 3)
                        .cancelled("1")
                        .sale("2", 9)
                        .cancelled("2")
                        .season());
        assertThat(report.cancelled()).isEqualTo(1);
        assertThat(report.paid()).isEqualTo(1);
        assertThat(report.stockEvents().cancellationsOfNothing()).isEqualTo(1);
        assertThat(store.statusOf("1")).isEqualTo("CANCELLED");
        assertThat(report.parcels().shipped()).isZero();
        assertThat(report.oversold()).isZero();
    }

    @Test
    void aShopThatIsBusyOrMuteIsAskedAgainAndNothingHappensTwice() throws IOException {
        FakeStore store = new FakeStore();
        try (FakeShop shop = new FakeShop(store).busyAt(n -> n % 3 == 0).muteAt(n -> n % 4 == 0)) {
            SurgeReport report =
                    surge(openingWith(5).sale("1", 3).adjustment(1).season()).run(shop.target());
            assertThat(report.accepted()).isEqualTo(1);
            assertThat(report.paid()).isEqualTo(1);
            assertThat(report.repeats()).isPositive();
            assertThat(store.units(SKU)).isEqualTo(5 - 3 + 1);
        }
    }

    @Test
    void aShopThatPromisesTooMuchIsFound() throws IOException {
        FakeStore boastful = new FakeStore() {
            @Override
            boolean isThereEnough(Map<String, Long> lines) {
                return true;
            }
        };
        SurgeReport report =
                run(boastful, openingWith(5).sale("1", 3).sale("2", 9).season());
        assertThat(report.oversold()).isEqualTo(7);
        assertThat(report.audit().clean()).isFalse();
        assertThat(report.isFailed()).isTrue();
    }

    @Test
    void manyOrdersLeaveAndArriveWhateverTheCarriersSay() throws IOException {
        SeasonFixture season = openingWith(500);
        for (int i = 0; i < 100; i++) {
            season.sale(Integer.toString(i), 1);
        }
        FakeStore store = new FakeStore();
        try (FakeShop shop = new FakeShop(store).busyAt(n -> n % 17 == 0).muteAt(n -> n % 19 == 0)) {
            ParcelStats parcels = surge(season.season()).run(shop.target()).parcels();
            assertThat(parcels.shipped()).isEqualTo(100);
            assertThat(parcels.webhooks()).isGreaterThan(300);
            assertThat(parcels.delivered()).isGreaterThan(80);
            assertThat(parcels.delivered() + parcels.returned()).isEqualTo(100);
            assertThat(parcels.astray()).isZero();
        }
    }

    @Test
    void anOrderThatDoesNotFollowItsParcelIsFound() throws IOException {
        FakeStore careless = new FakeStore() {
            @Override
            boolean isFollowed(String id) {
                return !id.endsWith("2");
            }
        };
        try (FakeShop shop = new FakeShop(careless);
                Api api = new Api(shop.target().base())) {
            Shop client = new Shop(api, shop.target());
            careless.product(SKU);
            List<PlacedOrder> orders = Stream.of("1", "2", "3")
                    .map(key -> careless.paid(key, Map.of(SKU, 0L)))
                    .toList();
            ParcelStats parcels = new ParcelRun(client, AT_ONCE).run(orders);
            assertThat(parcels.shipped()).isEqualTo(3);
            assertThat(parcels.astray()).isEqualTo(1);
        }
    }

    @Test
    void anOrderThatIsRefusedIsCountedWithItsReason() throws IOException {
        SurgeReport report = run(
                new FakeStore(),
                openingWith(5).sale("1", "99999", 1).sale("2", 1).season());
        assertThat(report.accepted()).isEqualTo(1);
        assertThat(report.refused()).isEqualTo(1);
        assertThat(report.refusals()).singleElement().asString().contains("1: 422", "no such product");
    }

    @Test
    void writesAreCountedPerOrderOfTheBusiestSku() throws IOException {
        SurgeReport report = run(
                new FakeStore(),
                openingWith(5)
                        .sale("1", 1)
                        .sale("2", 1)
                        .adjustment(1)
                        .sale("3", 99)
                        .season());
        assertThat(report.hotSku()).isEqualTo(SKU);
        assertThat(report.hotWritesPerOrder()).isEqualTo(Ratios.of(2, 3));
    }

    @Test
    void aFlashSaleIsReportedApart() throws IOException {
        try (FakeShop shop = new FakeShop(new FakeStore())) {
            SurgeOptions options =
                    new SurgeOptions(0, Long.MAX_VALUE, true, Optional.of(new Hot("HOT", 50, 10)), Optional.empty());
            SurgeReport report = new Surge(openingWith(5).sale("1", 1).season(), options, Progress.silent(), AT_ONCE)
                    .run(shop.target());
            assertThat(report.accepted()).isEqualTo(1);
            FlashReport hot = report.hot();
            assertThat(hot).isNotNull();
            assertThat(hot.exact()).isTrue();
            assertThat(hot.orders().reserved()).isEqualTo(10);
            assertThat(hot.orders().rejected()).isEqualTo(40);
            assertThat(hot.writesPerOrder()).isEqualTo(0.2);
        }
    }

    @Test
    void aCouponThatManyWantIsRedeemedAsOftenAsItCanBe() throws IOException {
        SurgeReport report = race(new FakeStore());
        CouponReport coupon = report.coupon();
        assertThat(coupon).isNotNull();
        assertThat(coupon.exact()).isTrue();
        assertThat(coupon.redeemed()).isEqualTo(10);
        assertThat(coupon.orders().rejected()).isEqualTo(30);
        assertThat(report.accepted()).as("it is reported apart").isEqualTo(1);
        assertThat(report.isFailed()).isFalse();
    }

    @Test
    void aCouponThatIsRedeemedOnceTooOftenFailsTheSurge() throws IOException {
        SurgeReport report = race(new FakeStore() {
            @Override
            boolean isLeft(String code) {
                return true;
            }
        });
        assertThat(report.isFailed()).isTrue();
        assertThat(SummaryText.of(report)).contains("40 redeemed (NOT EXACT)");
    }

    private static SurgeReport race(FakeStore store) throws IOException {
        try (FakeShop shop = new FakeShop(store)) {
            SurgeOptions options = new SurgeOptions(
                    0, Long.MAX_VALUE, true, Optional.empty(), Optional.of(new SurgeOptions.Limited(40, 10)));
            return new Surge(openingWith(5).sale("1", 1).season(), options, Progress.silent(), AT_ONCE)
                    .run(shop.target());
        }
    }

    @Test
    void whoDoesNotPayIsDecidedAllTheSame() throws IOException {
        try (FakeShop shop = new FakeShop(new FakeStore())) {
            SurgeOptions options = new SurgeOptions(0, Long.MAX_VALUE, false, Optional.empty(), Optional.empty());
            SurgeReport report = new Surge(
                            openingWith(5).sale("1", 3).sale("2", 9).season(), options, Progress.silent(), AT_ONCE)
                    .run(shop.target());
            assertThat(report.reserved()).isEqualTo(1);
            assertThat(report.rejected()).isEqualTo(1);
            assertThat(report.paid()).isZero();
            assertThat(report.lost()).isZero();
        }
    }

    @Test
    void aFlashSaleByItselfIsLookedAtAfterItsLastDecision() throws IOException {
        try (FakeShop shop = new FakeShop(new FakeStore())) {
            FlashReport report = Flash.run(shop.target(), new Hot("HOT", 50, 10));
            assertThat(report.exact()).isTrue();
            assertThat(report.orders().reserved()).isEqualTo(10);
            assertThat(report.orders().rejected()).isEqualTo(40);
        }
    }

    @Test
    void aShopThatIsNotThereEndsTheSurgeInOneLine() throws IOException {
        Target gone;
        try (FakeShop shop = new FakeShop(new FakeStore())) {
            gone = shop.target();
        }
        try (Api api = new Api(gone.base(), Duration.ofMillis(200))) {
            assertThatExceptionOfType(SurgeFailure.class)
                    .isThrownBy(() -> new Shop(api, gone).stock(SKU))
                    .withMessageContaining("GET /stock/10001 found no answer");
        }
    }

    private static SurgeReport run(FakeStore store, Season season) throws IOException {
        try (FakeShop shop = new FakeShop(store)) {
            return surge(season).run(shop.target());
        }
    }

    private static Surge surge(Season season) {
        return new Surge(season, SurgeOptions.ALL, Progress.silent(), AT_ONCE);
    }
}
