package dev.holdfast.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.holdfast.catalog.Listed;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SegmentCodecTest {

    private final List<Listed> goods = Goods.made(300, new Random(5));
    private final byte[] bytes = SegmentCodec.encode(SegmentBuilder.build(goods));

    @Test
    void aSegmentComesBackAsItWent() {
        Segment back = SegmentCodec.decode(bytes);
        assertThat(back.products()).containsExactlyInAnyOrderElementsOf(goods);
        assertThat(SegmentCodec.encode(back)).isEqualTo(bytes);
        SearchIndex built = SearchIndex.of(SegmentBuilder.build(goods));
        for (String words : List.of("candles red", "cristmas", "vint", "蜡烛", "mug mug box")) {
            assertThat(Goods.search(SearchIndex.of(back), Goods.query(words)))
                    .isEqualTo(Goods.search(built, Goods.query(words)));
        }
    }

    @Test
    void nothingIsASegmentToo() {
        byte[] nothing = SegmentCodec.encode(SegmentBuilder.build(List.of()));
        assertThat(SegmentCodec.decode(nothing).size()).isZero();
    }

    @Test
    void theOrderInWhichProductsComeMakesNoDifference() {
        assertThat(SegmentCodec.encode(SegmentBuilder.build(goods.reversed()))).isEqualTo(bytes);
    }

    @Test
    void halfASegmentIsRefused() {
        for (int length : new int[] {0, 1, 100, bytes.length / 2, bytes.length - 1}) {
            assertThatIllegalArgumentException().isThrownBy(() -> SegmentCodec.decode(Arrays.copyOf(bytes, length)));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SegmentCodec.decode(Arrays.copyOf(bytes, bytes.length + 1)));
    }
}
