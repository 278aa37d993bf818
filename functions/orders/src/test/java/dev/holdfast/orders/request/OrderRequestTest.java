package dev.holdfast.orders.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.holdfast.platform.http.Caller;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.http.Problem;
import dev.holdfast.platform.http.Problem.FieldError;
import dev.holdfast.platform.http.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderRequestTest {

    private static final String SHIP_TO =
            "{'name':'N. Name','line1':'1 High St','city':'York','postalCode':'YO1 1AA','country':'GB'}";

    @Test
    void anOrderIsReadWithItsLinesSummedBySku() {
        WantedOrder order = read("""
            {'lines':[{'sku':'a','quantity':1},{'sku':'b','quantity':2},{'sku':'a','quantity':3}],
             'shipTo':%s,'couponCodes':[],'partial':true}\
            """.formatted(SHIP_TO)).toOrder();
        assertThat(order.lines()).containsExactly(new WantedLine("a", 4, 0), new WantedLine("b", 2, 1));
        assertThat(order.partial()).isTrue();
        assertThat(order.shipTo().country()).isEqualTo("GB");
        assertThat(order.shipTo().line2()).isNull();
    }

    @Test
    void whatMayBeAbsentMay() {
        assertThat(order("[{'sku':'a','quantity':1}]").partial()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|/lines/0/quantity",
                "-1|/lines/0/quantity",
                "2147483648|/lines/0/quantity",
                "null|/lines/0/quantity",
                "9223372036854775807|/lines/0/quantity"
            })
    void aQuantityOutOfRangeIsRefusedWhereItStands(String quantity, String pointer) {
        assertThat(refused("[{'sku':'a','quantity':" + quantity + "}]").errors())
                .extracting(FieldError::pointer)
                .containsExactly(pointer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.5",
                "1.0",
                "'1'",
                "true",
                "1e3",
                "9223372036854775808",
                "99999999999999999999999999",
                "[]",
                "{}"
            })
    void aQuantityThatIsNoWholeNumberCannotBeRead(String quantity) {
        Problem problem = unreadable("{'lines':[{'sku':'a','quantity':" + quantity + "}],'shipTo':" + SHIP_TO + "}");
        assertThat(problem.errors()).extracting(FieldError::pointer).containsExactly("/lines/0/quantity");
    }

    @Test
    void theLargestQuantityIsTaken() {
        assertThat(order("[{'sku':'a','quantity':2147483647}]")
                        .lines()
                        .getFirst()
                        .quantity())
                .isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void aSumBeyondTheLargestQuantityIsRefused() {
        assertThat(refused("[{'sku':'a','quantity':2147483647},{'sku':'a','quantity':1}]")
                        .errors())
                .extracting(FieldError::pointer)
                .containsExactly("/lines/1/quantity");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"''", "' '", "null", "'a b'", "'a/b'", "'-a'", "'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'"})
    void whatIsNoSkuIsRefused(String sku) {
        assertThat(refused("[{'sku':" + sku + ",'quantity':1}]").errors())
                .extracting(FieldError::pointer)
                .containsExactly("/lines/0/sku");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null"})
    void anOrderOfNothingIsRefused(String lines) {
        assertThat(refused(lines).errors()).extracting(FieldError::pointer).containsExactly("/lines");
    }

    @Test
    void aLineThatIsNullIsRefused() {
        assertThat(refused("[null]").errors()).extracting(FieldError::pointer).containsExactly("/lines/0");
    }

    @Test
    void aThousandLinesAreTakenAndOneMoreIsNot() {
        assertThat(order(lines(1000)).lines()).hasSize(1000);
        assertThat(refused(lines(1001)).errors())
                .extracting(FieldError::pointer)
                .containsExactly("/lines");
    }

    @Test
    void linesAreCountedBeforeTheyAreSummed() {
        String same = IntStream.range(0, 1001)
                .mapToObj(i -> "{'sku':'a','quantity':1}")
                .collect(Collectors.joining(",", "[", "]"));
        assertThat(refused(same).errors()).extracting(FieldError::pointer).containsExactly("/lines");
    }

    @Test
    void atMostFiftyFaultsAreTold() {
        assertThat(refused(lines(1000).replace("'quantity':1", "'quantity':0")).errors())
                .hasSize(50);
    }

    @Test
    void couponsAreTheSameInCapitalsAndInSmallLetters() {
        assertThat(couponCodes("['spring-1','XMAS']").toOrder().couponCodes()).containsExactly("SPRING-1", "XMAS");
        assertThat(couponCodes("['xmas']").toQuote().couponCodes()).containsExactly("XMAS");
    }

    @Test
    void aCouponIsNamedOnceAndLikeOne() {
        Problem problem = problemOf(couponCodes("['xmas','no coupon',null,'XMAS']")::toOrder);
        assertThat(problem.errors())
                .containsExactly(
                        new FieldError("/couponCodes/1", "unknown coupon"),
                        new FieldError("/couponCodes/2", "unknown coupon"),
                        new FieldError("/couponCodes/3", "is there twice"));
        assertThat(problemOf(couponCodes("['a','b','c','d','e','f']")::toOrder).errors())
                .containsExactly(new FieldError("/couponCodes", "must be at most 5"));
    }

    private static OrderRequest couponCodes(String codes) {
        return read("{'lines':[{'sku':'a','quantity':1}],'shipTo':" + SHIP_TO + ",'couponCodes':" + codes + "}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'name':'N. Name'|'name':''|/shipTo/name",
                "'line1':'1 High St'|'line1':null|/shipTo/line1",
                "'city':'York'|'region':'Y'|/shipTo/city",
                "'postalCode':'YO1 1AA'|'postalCode':'123456789012345678901'|/shipTo/postalCode",
                "'country':'GB'|'country':'UK'|/shipTo/country",
                "'country':'GB'|'country':'gb'|/shipTo/country",
                "'country':'GB'|'country':null|/shipTo/country"
            })
    void anAddressThatCannotBeSentToIsRefused(String right, String wrong, String pointer) {
        String body = "{'lines':[{'sku':'a','quantity':1}],'shipTo':" + SHIP_TO.replace(right, wrong) + "}";
        assertThat(problemOf(read(body)::toOrder).errors())
                .extracting(FieldError::pointer)
                .containsExactly(pointer);
    }

    @Test
    void textsHaveAMostLength() {
        String body = "{'lines':[{'sku':'a','quantity':1}],'shipTo':" + SHIP_TO.replace("York", "Y".repeat(201)) + "}";
        assertThat(problemOf(read(body)::toOrder).errors())
                .extracting(FieldError::pointer)
                .containsExactly("/shipTo/city");
    }

    @Test
    void anOrderNeedsAnAddressAndAQuoteOnlyACountry() {
        String lines = "{'lines':[{'sku':'a','quantity':1}]";
        assertThat(problemOf(read(lines + "}")::toOrder).errors())
                .extracting(FieldError::pointer)
                .containsExactly("/shipTo");
        assertThat(problemOf(read(lines + "}")::toQuote).errors())
                .extracting(FieldError::pointer)
                .containsExactly("/shipTo");
        OrderRequest toFrance = read(lines + ",'shipTo':{'country':'FR'}}");
        assertThat(toFrance.toQuote()).isEqualTo(new WantedQuote(List.of(new WantedLine("a", 1, 0)), "FR", List.of()));
        assertThat(problemOf(toFrance::toOrder).errors())
                .extracting(FieldError::pointer)
                .containsExactly("/shipTo/name", "/shipTo/line1", "/shipTo/city", "/shipTo/postalCode");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'lines':[],'colour':'red'}",
                "{'lines':[{'sku':'a','quantity':1,'price':1}]}",
                "{'lines':{}}",
                "[]",
                "'x'",
                "{",
                "{'partial':1}",
                "{'partial':'true'}",
                "{'lines':[],'lines':[]}",
                "{} {}",
                ""
            })
    void whatIsNotInTheContractCannotBeRead(String body) {
        assertThat(unreadable(body).status()).isEqualTo(400);
    }

    private static String lines(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{'sku':'s" + i + "','quantity':1}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static WantedOrder order(String lines) {
        return read("{'lines':" + lines + ",'shipTo':" + SHIP_TO + "}").toOrder();
    }

    private static Problem refused(String lines) {
        Problem problem = problemOf(read("{'lines':" + lines + ",'shipTo':" + SHIP_TO + "}")::toOrder);
        assertThat(problem.status()).isEqualTo(422);
        return problem;
    }

    private static Problem unreadable(String body) {
        Problem problem = problemOf(() -> read(body));
        assertThat(problem.status()).isEqualTo(400);
        return problem;
    }

    private static Problem problemOf(ThrowableAssert.ThrowingCallable call) {
        Refusal refusal = catchThrowableOfType(Refusal.class, call);
        assertThat(refusal).as("it should have been refused").isNotNull();
        return refusal.problem();
    }

    private static OrderRequest read(String json) {
        byte[] body = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return new HttpRequest(
                        "POST",
                        "/orders",
                        Map.of(),
                        Map.of(),
                        Map.of("content-type", "application/json"),
                        body,
                        Caller.ANONYMOUS)
                .json(OrderRequest.class);
    }
}
