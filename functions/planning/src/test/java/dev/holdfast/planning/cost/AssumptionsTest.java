package dev.holdfast.planning.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssumptionsTest {

    private static final Assumptions STANDARD = Assumptions.standard();

    @TempDir
    private Path folder;

    @Test
    void anInvocationLastsLongerWithMoreMessages() {
        double one = STANDARD.durationMs("reserve-stock", 1);
        assertThat(STANDARD.durationMs("reserve-stock", 198)).isGreaterThan(one).isLessThan(198 * one);
        assertThat(STANDARD.gbSeconds("reserve-stock", 1, 512)).isEqualTo(one / 2_000, within(1e-12));
    }

    @Test
    void aFunctionThatIsNotNamedHasADurationAllTheSame() {
        assertThat(STANDARD.durationMs("read-order", 0)).isEqualTo(STANDARD.durationMs("no-such-function", 0));
    }

    @Test
    void everyTrackingEventIsARequestAndAWriteHoweverLargeTheBatch() {
        assertThat(STANDARD.tracking(1).httpRequests()).isEqualTo(5);
        assertThat(STANDARD.tracking(10).httpRequests()).isEqualTo(5);
        assertThat(STANDARD.tracking(10).writeUnits()).isEqualTo(5);
    }

    @Test
    void aBatchSavesRequestsAndInvocations() {
        assertThat(STANDARD.tracking(1).sqsRequests()).isEqualTo(15, within(1e-9));
        assertThat(STANDARD.tracking(10).sqsRequests()).isEqualTo(6, within(1e-9));
        assertThat(STANDARD.tracking(100).sqsRequests())
                .as("a request takes ten messages")
                .isEqualTo(6, within(1e-9));
        assertThat(STANDARD.tracking(1).invocations()).isEqualTo(10, within(1e-9));
        assertThat(STANDARD.tracking(10).invocations()).isEqualTo(5.5, within(1e-9));
    }

    @Test
    void emptyQueuesAreAskedAllMonth() {
        assertThat(STANDARD.idlePolls().sqsRequests()).isEqualTo(5 * 30 * 24 * 180.0);
    }

    @Test
    void anIncompleteFileIsRefusedBeforeAnythingRuns() throws IOException {
        Path file = Files.writeString(folder.resolve("assumptions.properties"), "tracking.events = 5\n");
        assertThatExceptionOfType(BadFigures.class)
                .isThrownBy(() -> Assumptions.read(file))
                .withMessageContaining("lacks ");
    }
}
