package dev.holdfast.catalog.offer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.Problem;
import dev.holdfast.platform.http.Problem.FieldError;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PutCouponTest {

    private final OfferDesk desk = new OfferDesk();

    @BeforeEach
    void promote() {
        desk.promote("tenth", "{'text':'A tenth off','coupon':true,'benefit':{'basisPointsOff':1000}}");
        desk.promote("all", "{'text':'For all','benefit':{'basisPointsOff':1000}}");
    }

    @Test
    void aCouponIsWhatItIsInCapitals() {
        HttpAnswer answer = desk.issue(
                "spring-1",
                "{'promotion':'tenth','maxRedemptions':100,'maxPerCustomer':1,'until':'2026-12-01T00:00:00Z'}");
        Coupon coupon =
                new Coupon("SPRING-1", "tenth", 100, 1, null, Instant.parse("2026-12-01T00:00:00Z"), 1, OfferDesk.NOW);
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo(coupon);
        assertThat(answer.headers()).containsEntry("ETag", "\"1\"");
        assertThat(desk.coupons.find("SPRING-1")).contains(coupon);
        assertThat(coupon.isValid(Instant.parse("2026-11-30T23:59:59Z"))).isTrue();
        assertThat(coupon.isValid(Instant.parse("2026-12-01T00:00:00Z"))).isFalse();
    }

    @Test
    void withoutLimitsItHasNone() {
        desk.issue("FREE", "{'promotion':'tenth'}");
        Coupon coupon = desk.coupons.find("FREE").orElseThrow();
        assertThat(coupon.maxRedemptions()).isZero();
        assertThat(coupon.maxPerCustomer()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "c | {} | /promotion",
                "c | {'promotion':'none'} | /promotion",
                "c | {'promotion':'all'} | /promotion",
                "a b | {'promotion':'tenth'} | /code",
                "c | {'promotion':'tenth','maxRedemptions':-1} | /maxRedemptions",
                "c | {'promotion':'tenth','maxPerCustomer':2147483648} | /maxPerCustomer",
                "c | {'promotion':'tenth','from':'2026-01-02T00:00:00Z','until':'2026-01-01T00:00:00Z'} | /until",
                "c | {'promotion':'tenth','until':'+999999999-01-01T00:00:00Z'} | /until"
            })
    void whatIsWrongIsNamedWhereItStands(String code, String json, String pointer) {
        Problem problem = desk.refused(desk.putCoupon, "code", code, json);
        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.errors()).extracting(FieldError::pointer).containsExactly(pointer);
        assertThat(desk.coupons.findAll(List.of("C"))).isEmpty();
    }

    @Test
    void nobodyOverwritesWhatHeHasNotSeen() {
        String json = "{'promotion':'tenth'}";
        desk.issue("C", json);
        desk.beforeWrite(() -> desk.issue("C", json));
        assertThat(desk.refused(desk.putCoupon, "code", "c", json, "if-match", "\"1\"")
                        .status())
                .isEqualTo(412);
        assertThat(desk.issue("c", json, "if-match", "\"2\"").status()).isEqualTo(200);
    }

    @Test
    void pricingSeesANewCouponAtOnceAndAChangeWithinSeconds() {
        Coupons cached = new Coupons(desk.coupons, desk, 5);
        assertThat(cached.find(List.of("C"))).isEmpty();
        desk.issue("C", "{'promotion':'tenth'}");
        assertThat(cached.find(List.of("C"))).containsOnlyKeys("C");
        desk.issue("C", "{'promotion':'tenth','maxRedemptions':5}");
        assertThat(cached.find(List.of("C")).values())
                .extracting(Coupon::maxRedemptions)
                .containsExactly(0L);
        desk.advance(Duration.ofSeconds(5));
        assertThat(cached.find(List.of("C")).values())
                .extracting(Coupon::maxRedemptions)
                .containsExactly(5L);
    }
}
