package dev.holdfast.search.text;

/**
 * How many letters are wrong: missing, too many, others, or two neighbours swapped, each once (optimal string alignment;
 * Damerau 1964, Levenshtein 1966).
 */
public final class EditDistance {

    private EditDistance() {}

    /** @return the distance, or something above {@code max} if it is above that */
    public static int between(String one, String other, int max) {
        return Math.abs(one.length() - other.length()) > max ? max + 1 : of(one, other, max, false);
    }

    /** The distance to the nearest beginning of the other. */
    public static int toBeginning(String one, String other, int max) {
        return one.length() - other.length() > max ? max + 1 : of(one, other, max, true);
    }

    private static int of(String one, String other, int max, boolean beginning) {
        int columns = Math.min(other.length(), one.length() + max);
        int[] twoBefore = new int[columns + 1];
        int[] before = new int[columns + 1];
        int[] row = new int[columns + 1];
        for (int j = 0; j <= columns; j++) {
            before[j] = j;
        }
        int leastBefore = 0;
        for (int i = 1; i <= one.length(); i++) {
            int least = fill(row, before, twoBefore, one, other, i);
            if (least > max && leastBefore > max) {
                return max + 1;
            }
            leastBefore = least;
            int[] spare = twoBefore;
            twoBefore = before;
            before = row;
            row = spare;
        }
        return beginning ? leastBefore : before[columns];
    }

    private static int fill(int[] row, int[] before, int[] twoBefore, String one, String other, int i) {
        row[0] = i;
        int least = i;
        for (int j = 1; j < row.length; j++) {
            int cost = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
            int distance = Math.min(before[j - 1] + cost, 1 + Math.min(before[j], row[j - 1]));
            if (i > 1
                    && j > 1
                    && one.charAt(i - 1) == other.charAt(j - 2)
                    && one.charAt(i - 2) == other.charAt(j - 1)) {
                distance = Math.min(distance, twoBefore[j - 2] + 1);
            }
            row[j] = distance;
            least = Math.min(least, distance);
        }
        return least;
    }
}
