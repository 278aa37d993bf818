package dev.holdfast.planning.trees;

/**
 * How large trees grow and on what.
 *
 * @param leaves at most so many a tree
 * @param leafRows a leaf has at least so many rows
 * @param rowShare of the rows that a tree sees, above 0, up to 1
 * @param featureShare of the features that a tree sees, above 0, up to 1
 */
public record Shape(int leaves, int leafRows, double rowShare, double featureShare) {

    public Shape {
        if (leaves < 2 || leafRows < 1 || !isShare(rowShare) || !isShare(featureShare)) {
            throw new IllegalArgumentException("no tree grows so");
        }
    }

    private static boolean isShare(double share) {
        return share > 0 && share <= 1;
    }
}
