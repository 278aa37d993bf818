package dev.holdfast.platform.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.platform.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.Test;

class InvocationsTest {

    private static final Operation SHIP = new Operation() {
        @Override
        public String name() {
            return "ship-order";
        }
    };

    private final List<Invocation> ended = new ArrayList<>();
    private final Invocations invocations = new Invocations(ended::add);

    @Test
    void logLinesCarryTheRequestUntilItIsKnownWhichOrderItIsAbout() {
        call(() -> {
            assertThat(MDC.get(Invocation.FUNCTION)).isEqualTo("ship-order");
            assertThat(MDC.get(Invocation.REQUEST)).isEqualTo("req-1");
            assertThat(MDC.get(Invocation.CORRELATION)).isEqualTo("req-1");
            Invocation.concerns("order-1");
            assertThat(MDC.get(Invocation.CORRELATION)).isEqualTo("order-1");
            assertThat(Invocation.correlation()).contains("order-1");
        });
        assertThat(ended).singleElement().satisfies(call -> {
            assertThat(call.correlationIds()).containsExactly("order-1");
            assertThat(call.requestId()).contains("req-1");
        });
    }

    @Test
    void manyOrdersAreNamedInTheSummaryAndNotInEachLine() {
        call(() -> {
            IntStream.range(0, 3).forEach(i -> Invocation.concerns("order-" + i));
            assertThat(MDC.get(Invocation.CORRELATION)).isNull();
            assertThat(Invocation.correlation()).isEmpty();
        });
        assertThat(ended.getFirst().correlationIds()).containsExactly("order-0", "order-1", "order-2");
    }

    @Test
    void nothingIsLeftForTheNextCallOnTheThread() {
        call(() -> Invocation.concerns("order-1"));
        assertThat(MDC.get(Invocation.FUNCTION)).isNull();
        assertThat(MDC.get(Invocation.REQUEST)).isNull();
        assertThat(MDC.get(Invocation.CORRELATION)).isNull();
        assertThat(Invocation.correlation()).isEmpty();
    }

    @Test
    void freeTextDoesNotBecomeAnId() {
        call(() -> {
            Invocation.concerns("Ada Byron, 12 St James's Square");
            Invocation.concerns("ada@example.com");
            Invocation.concerns("a\nb");
            assertThat(MDC.get(Invocation.CORRELATION)).isEqualTo("req-1");
        });
        assertThat(ended.getFirst().correlationIds()).isEmpty();
    }

    @Test
    void measuresAreAddedUpAndEndWithTheCall() {
        call(() -> {
            Invocation.count(Metric.ORDERS_RESERVED, 2);
            Invocation.count(Metric.ORDERS_RESERVED, 3);
        });
        Invocation.count(Metric.ORDERS_RESERVED, 100);
        assertThat(ended.getFirst().outcome()).isEqualTo(Outcome.OK);
        assertThat(ended.getFirst().measured())
                .containsEntry(Metric.ORDERS_RESERVED, 5.0)
                .containsEntry(Metric.INVOCATIONS, 1.0)
                .containsKey(Metric.DURATION);
    }

    @Test
    void whatIsThrownIsAFailureAndGoesOn() {
        assertThatThrownBy(() -> call(() -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");
        assertThat(ended.getFirst().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(MDC.get(Invocation.FUNCTION)).isNull();
    }

    @Test
    void aCallIsNotLostBecauseItCannotBeWrittenDown() {
        Invocations mute = new Invocations(call -> {
            throw new IllegalStateException("no space left");
        });
        assertThat(mute.<String>call(SHIP, Optional.empty(), text -> Outcome.OK, () -> "done"))
                .isEqualTo("done");
    }

    private void call(Runnable work) {
        invocations.call(SHIP, Optional.of("req-1"), done -> Outcome.OK, () -> {
            work.run();
            return SHIP;
        });
    }
}
