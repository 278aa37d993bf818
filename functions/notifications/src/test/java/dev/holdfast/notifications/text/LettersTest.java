package dev.holdfast.notifications.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.model.message.Notification;
import dev.holdfast.model.message.Notification.Event;
import dev.holdfast.model.message.ParcelNews;
import dev.holdfast.model.message.ParcelNews.Arrival;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class LettersTest {

    private static final Instant AT = Instant.parse("2026-11-27T23:30:00Z");
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final LocalDate FRIDAY = LocalDate.parse("2026-11-27");
    private static final ParcelNews NEWS = new ParcelNews("ups", "1Z999", "order1", "c-7");

    private final Letters letters = new Letters(new Templates());

    static Stream<Arguments> eventsAndLanguages() {
        return Arrays.stream(Event.values())
                .flatMap(event -> Arrays.stream(Language.values()).map(language -> Arguments.of(event, language)));
    }

    @ParameterizedTest
    @MethodSource("eventsAndLanguages")
    void everyEventIsWordedInEveryLanguageWithAndWithoutFacts(Event event, Language language) {
        for (Map<String, String> facts : List.of(Map.<String, String>of(), all())) {
            Wording wording = letters.word(new Notification("o-1", event, "c-7", AT, facts), language, UTC);
            assertThat(wording.title())
                    .isNotBlank()
                    .doesNotContain("\n", "{", "}")
                    .hasSizeLessThanOrEqualTo(Letters.TITLE_MAX);
            assertThat(wording.text()).isNotBlank().doesNotContain("{", "}", "NOT_FOUND", ": .", "  ");
            assertThat(wording.sms().text()).isNotBlank().doesNotContain("\n", "{", "}");
            assertThat(wording.sms().parts()).isLessThanOrEqualTo(2);
            assertThat(letters.html(wording))
                    .contains("<html lang=\"" + language.tag() + "\">")
                    .contains("<h1");
        }
    }

    private static Map<String, String> all() {
        Map<String, String> facts = new TreeMap<>();
        facts.put("orderId", "x".repeat(30));
        facts.put("total", "GBP 19.99");
        facts.put("short", "MUG, JAR");
        facts.put("carrier", "ups");
        facts.put("trackingNumber", "1Z999AA10123456784");
        facts.put("reason", "DAMAGED");
        facts.put("place", "Corner shop");
        facts.put("arrivesFrom", "2026-11-27");
        facts.put("arrivesTo", "2026-11-28");
        return facts;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noTwoEventsReadTheSame(Language language) {
        assertThat(Arrays.stream(Event.values())
                        .map(event -> letters.word(new Notification("o-1", event, "c-7", AT, Map.of()), language, UTC)
                                .text()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void bothLanguagesSayTheSameThings(Language language) {
        assertThat(new Templates().keys(language)).isEqualTo(new Templates().keys(Language.EN));
    }

    @Test
    void aRejectionSaysWhatThereIsNotEnoughOf() {
        Notification coupon = new Notification("o-1", Event.ORDER_REJECTED, "c-7", AT, Map.of("coupon", "TENTH"));
        assertThat(letters.word(coupon, Language.EN, UTC).text())
                .contains("the coupon TENTH is used up")
                .doesNotContain("stock");
        assertThat(letters.word(coupon, Language.ZH, UTC).sms().text()).contains("TENTH");
        Notification stock = new Notification("o-1", Event.ORDER_REJECTED, "c-7", AT, Map.of("short", "MUG"));
        assertThat(letters.word(stock, Language.EN, UTC).text())
                .contains("not enough stock", "MUG")
                .doesNotContain("coupon");
    }

    @Test
    void daysAreTheReadersOwn() {
        Notification delayed = NEWS.delayed(AT, new Arrival(FRIDAY, FRIDAY.plusDays(1)), "WEATHER");
        assertThat(letters.word(delayed, Language.EN, UTC).text())
                .contains("the weather")
                .contains("between Friday 27 November 2026 and Saturday 28 November 2026");
        assertThat(letters.word(delayed, Language.ZH, UTC).text())
                .contains("天气原因")
                .contains("2026年11月27日（星期五）至2026年11月28日（星期六）");
        Notification today = NEWS.outForDelivery(AT, Optional.of(new Arrival(FRIDAY, FRIDAY)));
        assertThat(letters.word(today, Language.EN, UTC).text()).contains("on Friday 27 November 2026");
    }

    @Test
    void timesAreInTheReadersZone() {
        Notification delivered = NEWS.delivered(AT);
        assertThat(letters.word(delivered, Language.EN, UTC).text()).contains("Friday 27 November 2026, 23:30");
        assertThat(letters.word(delivered, Language.ZH, ZoneId.of("Asia/Shanghai"))
                        .text())
                .contains("2026年11月28日（星期六） 07:30");
    }

    @Test
    void aReasonThatNobodyKnowsIsShownAsItCame() {
        assertThat(letters.word(NEWS.exception(AT, "Eaten by a dog", Optional.empty()), Language.ZH, UTC)
                        .text())
                .contains("Eaten by a dog");
    }

    @Test
    void whatOthersSayIsNoMarkup() {
        String html = letters.html(letters.word(
                NEWS.exception(AT, "<script>alert('x')</script>{order}&", Optional.empty()), Language.EN, UTC));
        assertThat(html)
                .doesNotContain("<script>")
                .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;{order}&amp;");
    }

    @Test
    void whatOthersSayIsNoHeaderAndNoNewLine() {
        String evil = "ups\r\nBcc: everybody@example.com\n\nBuy\u0000 this\u2028now\u202Egnp.exe";
        Wording wording = letters.word(
                new Notification("o-1\r\nBcc: x", Event.ORDER_SHIPPED, "c-7", AT, Map.of("trackingNumber", evil)),
                Language.EN,
                UTC);
        assertThat(wording.title()).isEqualTo("Order o-1 Bcc: x is on its way");
        assertThat(wording.text().lines()).hasSize(2);
        assertThat(wording.text()).contains("Parcel ups Bcc: everybody@example.com Buy this now gnp.exe.");
    }

    @Test
    void staffSeeTheFactsOnTheirLinesAndWithinBounds() {
        Map<String, String> facts = new TreeMap<>();
        for (int i = 0; i < 1_000; i++) {
            facts.put("fact %04d".formatted(i), "first\n\n second " + "x".repeat(1_000));
        }
        List<String> lines = letters.word(new Notification("o-1", Event.REFUND_DUE, "c-7", AT, facts), Language.EN, UTC)
                .text()
                .lines()
                .toList();
        assertThat(lines).hasSize(1 + Letters.FACTS_MAX);
        assertThat(lines.get(1)).startsWith("fact 0000: first second xxx").endsWith("...");
        assertThat(lines).allSatisfy(line -> assertThat(line).hasSizeLessThan(2 * Fact.LENGTH_MAX + 3));
    }

    @Test
    void aLongSubjectIsCut() {
        assertThat(letters.word(
                                new Notification("o".repeat(500), Event.ORDER_SHIPPED, "c-7", AT, Map.of()),
                                Language.EN,
                                UTC)
                        .title())
                .hasSize(Letters.TITLE_MAX);
    }
}
