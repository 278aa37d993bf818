package dev.holdfast.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {

    @ParameterizedTest
    @CsvSource({
        "christmas, christmas, 0",
        "cristmas, christmas, 1",
        "chirstmas, christmas, 1",
        "christmass, christmas, 1",
        "chritsmass, christmas, 2",
        "candel, candle, 1",
        "mug, jar, 3"
    })
    void slipsAreCounted(String one, String other, int distance) {
        assertThat(EditDistance.between(one, other, 3)).isEqualTo(distance);
        assertThat(EditDistance.between(other, one, 3)).isEqualTo(distance);
    }

    @Test
    void aBeginningIsComparedWithTheNearestBeginning() {
        assertThat(EditDistance.toBeginning("crist", "christmas", 1)).isEqualTo(1);
        assertThat(EditDistance.toBeginning("chris", "christmas", 1)).isZero();
        assertThat(EditDistance.toBeginning("candles", "can", 2)).isGreaterThan(2);
    }

    @Test
    void itIsAsTheDefinitionSaysOrAboveTheLimit() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            String one = word(random);
            String other = word(random);
            int max = random.nextInt(3);
            int due = defined(one, other);
            int beginning = IntStream.rangeClosed(0, other.length())
                    .map(end -> defined(one, other.substring(0, end)))
                    .min()
                    .orElseThrow();
            check(EditDistance.between(one, other, max), due, max);
            check(EditDistance.toBeginning(one, other, max), beginning, max);
        }
    }

    private static void check(int found, int due, int max) {
        assertThat(Math.min(found, max + 1)).isEqualTo(Math.min(due, max + 1));
    }

    private static String word(Random random) {
        return random.ints(1 + random.nextInt(6), 'a', 'd')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int defined(String one, String other) {
        int[][] d = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int cost = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(d[i - 1][j - 1] + cost, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[one.length()][other.length()];
    }
}
