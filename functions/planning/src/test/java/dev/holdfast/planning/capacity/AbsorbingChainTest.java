package dev.holdfast.planning.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class AbsorbingChainTest {

    private static final Offset<Double> EXACT = within(1e-12);

    /** Somebody plays for one coin a round until all coins are his, or none (Kemeny and Snell, 1960). */
    private static AbsorbingChain ruin(int coins, double winning) {
        int between = coins - 1;
        double[][] among = new double[between][between];
        double[][] out = new double[between][2];
        for (int i = 0; i < between; i++) {
            if (i > 0) {
                among[i][i - 1] = 1 - winning;
            }
            if (i < between - 1) {
                among[i][i + 1] = winning;
            }
        }
        out[0][0] += 1 - winning;
        out[between - 1][1] += winning;
        List<String> states =
                IntStream.range(1, coins).mapToObj(Integer::toString).toList();
        return AbsorbingChain.of(states, List.of("ruined", "rich"), among, out);
    }

    @Test
    void aFairGame() {
        AbsorbingChain chain = ruin(4, 0.5);

        assertThat(chain.visits()[0]).containsExactly(new double[] {1.5, 1, 0.5}, EXACT);
        assertThat(chain.visits()[1]).containsExactly(new double[] {1, 2, 1}, EXACT);
        assertThat(chain.visits()[2]).containsExactly(new double[] {0.5, 1, 1.5}, EXACT);
        assertThat(chain.visits("1", "2")).isEqualTo(1, EXACT);
        assertThat(chain.ending("1", "rich")).isEqualTo(0.25, EXACT);
        assertThat(chain.ending("1", "ruined")).isEqualTo(0.75, EXACT);
        assertThat(chain.steps()).containsExactly(new double[] {3, 4, 3}, EXACT); // i (N - i)
        assertThat(chain.ending("1", "nowhere")).isZero();
    }

    @Test
    void anUnfairGame() {
        AbsorbingChain chain = ruin(10, 0.6);
        double odds = 0.4 / 0.6;

        assertThat(chain.ending("5", "ruined"))
                .isEqualTo((Math.pow(odds, 5) - Math.pow(odds, 10)) / (1 - Math.pow(odds, 10)), EXACT)
                .isCloseTo(0.1164, within(0.00005));
    }

    @Test
    void whatIsNoChainIsRefused() {
        List<String> one = List.of("a");
        double[][] none = {{0}};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AbsorbingChain.of(one, List.of("end"), none, new double[][] {{0.9}}))
                .withMessageContaining("a has a probability of 0.9");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> AbsorbingChain.of(one, List.of("end"), new double[][] {{1.5}}, new double[][] {{-0.5}}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AbsorbingChain.of(one, List.of("end"), new double[][] {{1}}, none))
                .withMessageContaining("no end");
        assertThatIllegalArgumentException().isThrownBy(() -> AbsorbingChain.of(List.of(), one, none, none));
    }
}
