package dev.holdfast.search.store;

import static dev.holdfast.search.SearchShop.skus;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.search.SearchShop;
import dev.holdfast.search.index.SegmentCodec;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Snapshots are made when they are due; twice, side by side or half, they do no harm. */
class SnapshotTest {

    private static final Map<String, String> MUGS = Map.of("q", "mug ");
    private static final Duration LATER = Duration.ofHours(2);

    private final SearchShop shop = new SearchShop();

    @Test
    void aSnapshotIsMadeWhenEnoughHasChanged() {
        run();
        Head first = head();
        run();
        assertThat(head()).isEqualTo(first);
        shop.put("M1", "A mug");
        shop.pass(Duration.ofMinutes(30));
        run();
        assertThat(head()).isEqualTo(first);
        shop.pass(Duration.ofMinutes(30));
        run();
        assertThat(head().id()).isNotEqualTo(first.id());
        Head second = head();
        for (int i = 0; i < 500; i++) {
            shop.put("S" + i, "A mug");
        }
        shop.pass(Duration.ofMinutes(1));
        run();
        assertThat(head().id()).isNotEqualTo(second.id());
        assertThat(shop.pieces()).isEqualTo(head().pieces());
    }

    @Test
    void oneThatWouldBeTidiedAwayIsMadeAnew() {
        run();
        Head first = head();
        shop.pass(SearchTable.KEPT.dividedBy(4));
        run();
        assertThat(head().writtenAt()).isAfter(first.writtenAt());
    }

    @Test
    void twoAtATimeLeaveOne() {
        shop.put("M1", "A mug");
        AtomicBoolean meanwhile = new AtomicBoolean();
        shop.beforeCalls = call -> {
            if (call.operation().equals("UpdateItem") && meanwhile.compareAndSet(false, true)) {
                shop.put("M2", "A mug");
                shop.indexProducts.run(shop.instant());
            }
        };
        shop.pass(LATER);
        run();
        assertThat(shop.pieces()).isEqualTo(head().pieces());
        assertThat(skus(shop.process(), MUGS)).containsExactly("M1", "M2");
    }

    @Test
    void twoThatWriteTheSameLeaveIt() {
        shop.put("M1", "A mug");
        AtomicBoolean meanwhile = new AtomicBoolean();
        shop.beforeCalls = call -> {
            if (call.operation().equals("UpdateItem") && meanwhile.compareAndSet(false, true)) {
                shop.indexProducts.run(shop.instant());
            }
        };
        run();
        assertThat(shop.pieces()).isEqualTo(head().pieces());
        assertThat(skus(shop.process(), MUGS)).containsExactly("M1");
    }

    @Test
    void aRunThatDiesAtAnyCallLeavesTheIndexWhole() {
        shop.put("M1", "A mug");
        run();
        for (int dies = 0; dies < 8; dies++) {
            shop.put("M" + (dies + 2), "A mug");
            shop.pass(LATER);
            AtomicInteger calls = new AtomicInteger();
            int last = dies;
            shop.beforeCalls = call -> {
                if (calls.getAndIncrement() >= last) {
                    throw new IllegalStateException("killed");
                }
            };
            assertThatThrownBy(this::run).hasMessageContaining("killed");
            shop.beforeCalls = call -> {};
            assertThat(skus(shop.process(), MUGS)).hasSize(dies + 2);
        }
        shop.pass(LATER);
        run();
        assertThat(skus(shop.process(), MUGS)).hasSize(9);
    }

    @Test
    void aSnapshotThatVanishesWhileItIsReadIsReadAgain() {
        shop.put("M1", "A mug");
        run();
        shop.put("M2", "A mug");
        shop.pass(LATER);
        AtomicBoolean meanwhile = new AtomicBoolean();
        shop.beforeCalls = call -> {
            if (call.operation().equals("BatchGetItem") && meanwhile.compareAndSet(false, true)) {
                run();
            }
        };
        assertThat(skus(shop.process(), MUGS)).containsExactly("M1", "M2");
    }

    @Test
    void aSnapshotThatIsGoneOrOfAnotherFormatIsDoneWithout() {
        shop.put("M1", "A mug");
        shop.store.store(
                Editions.PRODUCTS, Optional.empty(), SegmentCodec.FORMAT + 1, shop.instant(), new byte[] {1, 2});
        assertThat(skus(shop.process(), MUGS)).containsExactly("M1");
        run();
        assertThat(head().format()).isEqualTo(SegmentCodec.FORMAT);
        assertThat(skus(shop.process(), MUGS)).containsExactly("M1");
        shop.dynamo.scan(scan -> scan.tableName("holdfast-search-index")).items().stream()
                .filter(item -> item.containsKey("bytes"))
                .forEach(item -> shop.dynamo.deleteItem(
                        delete -> delete.tableName("holdfast-search-index").key(Map.of("part", item.get("part")))));
        assertThat(skus(shop.process(), MUGS)).containsExactly("M1");
    }

    @Test
    void aDocumentOfAnySizeComesBack() {
        byte[] document = new byte[1_500_000];
        new Random(1).nextBytes(document);
        assertThat(shop.store.store("x", Optional.empty(), 1, shop.instant(), document))
                .isTrue();
        Head head = shop.store.head("x").orElseThrow();
        assertThat(head.pieces()).isEqualTo(4);
        assertThat(shop.store.load("x", head))
                .hasValueSatisfying(found -> assertThat(found).isEqualTo(document));
        assertThat(shop.store.store("x", Optional.empty(), 1, Instant.EPOCH, new byte[0]))
                .isFalse();
        assertThat(shop.store.store("x", Optional.of(head), 1, Instant.EPOCH, new byte[0]))
                .isTrue();
        assertThat(shop.store.load("x", shop.store.head("x").orElseThrow())).hasValue(new byte[0]);
        assertThat(shop.pieces()).isEqualTo(1);
    }

    private void run() {
        shop.indexProducts.run(shop.instant());
    }

    private Head head() {
        return shop.store.head(Editions.PRODUCTS).orElseThrow();
    }
}
