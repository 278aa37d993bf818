package dev.holdfast.search.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.search.SearchShop;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said of stock was true at most two and a half minutes ago, and costs nothing while nobody asks. */
class StockPictureTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration REFRESH = Duration.ofSeconds(SearchShop.REFRESH);

    private final SearchShop shop = new SearchShop();
    private final StockPicture picture = picture();

    @BeforeEach
    void oneIsThere() {
        shop.stock("M1", "main", 1);
        shop.stock("M2", "main", 0);
    }

    @Test
    void theFirstToAskTakesThePicture() {
        assertThat(picture.available()).containsExactly("M1");
        shop.stock("M1", "main", 0);
        shop.calls.clear();
        assertThat(picture().available()).containsExactly("M1");
        assertThat(shop.calls).doesNotContain("Scan");
    }

    @Test
    void whileSomebodyAsksTheScheduleKeepsItFresh() {
        assertThat(picture.available()).containsExactly("M1");
        for (int minutes = 0; minutes < 20; minutes++) {
            shop.stock("M1", "main", minutes % 2);
            shop.pass(MINUTE);
            shop.indexStock.run(shop.instant());
            shop.pass(REFRESH);
            shop.calls.clear();
            assertThat(picture.available().contains("M1")).isEqualTo(minutes % 2 == 1);
            assertThat(shop.calls).doesNotContain("Scan");
        }
        assertThat(shop.pieces()).isEqualTo(1);
    }

    @Test
    void anAnswerIsNeverOlderThanIsSaidEvenIfTheScheduleIsDown() {
        assertThat(picture.available()).containsExactly("M1");
        shop.stock("M1", "main", 0);
        shop.stock("M2", "main", 2);
        shop.pass(StockPicture.AGE_MAX.minusMillis(1));
        assertThat(picture.available()).containsExactly("M1");
        shop.pass(REFRESH);
        assertThat(picture.available()).containsExactly("M2");
    }

    @Test
    void nothingIsReadWhileNobodyAsks() {
        shop.indexStock.run(shop.instant());
        assertThat(shop.calls).doesNotContain("Scan");
        assertThat(picture.available()).containsExactly("M1");
        shop.pass(Duration.ofMinutes(5));
        shop.calls.clear();
        shop.indexStock.run(shop.instant());
        assertThat(shop.calls).containsExactly("GetItem");
    }

    @Test
    void aPictureThatShowsTheSameIsNotWrittenAgain() {
        assertThat(picture.available()).containsExactly("M1");
        Head first = shop.survey.last().orElseThrow();
        shop.pass(MINUTE);
        shop.indexStock.run(shop.instant());
        Head second = shop.survey.last().orElseThrow();
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.asOf()).isEqualTo(shop.instant());
        shop.pass(SearchTable.KEPT.dividedBy(2));
        assertThat(picture.available()).containsExactly("M1");
        assertThat(shop.survey.last().orElseThrow().writtenAt()).isEqualTo(shop.instant());
    }

    @Test
    void ofTwoPicturesAtATimeTheOneThatCameFirstCounts() {
        assertThat(picture.available()).containsExactly("M1");
        shop.pass(MINUTE);
        AtomicBoolean meanwhile = new AtomicBoolean();
        shop.beforeCalls = call -> {
            if (call.operation().equals("Scan") && meanwhile.compareAndSet(false, true)) {
                shop.stock("M2", "main", 5);
                shop.indexStock.run(shop.instant());
                shop.stock("M2", "main", 0);
            }
        };
        shop.indexStock.run(shop.instant());
        shop.beforeCalls = call -> {};
        shop.pass(REFRESH);
        assertThat(picture.available()).containsExactlyInAnyOrder("M1", "M2");
        assertThat(shop.pieces()).isEqualTo(1);
    }

    @Test
    void anEmptyWarehouseIsAPictureToo() {
        shop.stock("M1", "main", 0);
        assertThat(picture.available()).isEmpty();
        assertThat(picture().available()).isEmpty();
    }

    private StockPicture picture() {
        return new StockPicture(shop.survey, shop.store, shop, SearchShop.REFRESH);
    }
}
