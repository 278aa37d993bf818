package dev.holdfast.orders.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.model.Address;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WantedOrderTest {

    private static final Address ADDRESS = new Address("N", "1 High St", null, "York", null, "YO1", "GB");
    private static final WantedLine A = new WantedLine("a", 1, 0);
    private static final WantedLine B = new WantedLine("b", 2, 1);
    private static final String PRINT = new WantedOrder(List.of(A, B), ADDRESS, List.of(), false).fingerprint();

    @Test
    void theSameWishHasTheSameFingerprint() {
        assertThat(new WantedOrder(List.of(A, B), ADDRESS, List.of(), false).fingerprint())
                .isEqualTo(PRINT)
                .hasSize(43);
    }

    @Test
    void theOrderOfLinesDoesNotMatter() {
        assertThat(new WantedOrder(
                                List.of(new WantedLine("b", 2, 0), new WantedLine("a", 1, 7)),
                                ADDRESS,
                                List.of(),
                                false)
                        .fingerprint())
                .isEqualTo(PRINT);
    }

    @Test
    void everythingElseDoes() {
        Stream<WantedOrder> others = Stream.of(
                new WantedOrder(List.of(A), ADDRESS, List.of(), false),
                new WantedOrder(List.of(A, new WantedLine("b", 3, 1)), ADDRESS, List.of(), false),
                new WantedOrder(List.of(A, new WantedLine("c", 2, 1)), ADDRESS, List.of(), false),
                new WantedOrder(List.of(A, B), ADDRESS, List.of(), true),
                new WantedOrder(List.of(A, B), ADDRESS, List.of("SPRING"), false),
                new WantedOrder(List.of(A, B), ADDRESS, List.of("SPRING", "SUMMER"), false),
                new WantedOrder(
                        List.of(A, B), new Address("N", "1 High St", "", "York", null, "YO1", "GB"), List.of(), false),
                new WantedOrder(
                        List.of(A, B), new Address("N", "1 High St", null, "York", "", "YO1", "GB"), List.of(), false),
                new WantedOrder(
                        List.of(A, B),
                        new Address("N1", " High St", null, "York", null, "YO1", "GB"),
                        List.of(),
                        false),
                new WantedOrder(
                        List.of(A, B),
                        new Address("N", "1 High St", null, "York", null, "YO1", "JE"),
                        List.of(),
                        false));
        assertThat(Stream.concat(Stream.of(PRINT), others.map(WantedOrder::fingerprint)))
                .doesNotHaveDuplicates()
                .hasSize(11);
    }
}
