package dev.holdfast.planning.trees;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** One regression tree. Node 0 is the root; a leaf has no feature. */
final class Tree {

    private static final int LEAF = -1;

    private int[] feature;
    private float[] end;
    private int[] left;
    private int[] right;
    private double[] value;
    private int size = 1;

    Tree(int leaves) {
        int most = 2 * leaves;
        feature = new int[most];
        Arrays.fill(feature, LEAF);
        end = new float[most];
        left = new int[most];
        right = new int[most];
        value = new double[most];
    }

    /** Makes a leaf a branch. @return its left child; the right one is next to it */
    int split(int node, int on, float upTo) {
        feature[node] = on;
        end[node] = upTo;
        left[node] = size;
        right[node] = size + 1;
        size += 2;
        return left[node];
    }

    void set(int leaf, double to) {
        value[leaf] = to;
    }

    double valueOf(float[] row) {
        int node = 0;
        while (feature[node] != LEAF) {
            // NaN is not larger than anything, so it goes left, as its bin does
            node = row[feature[node]] > end[node] ? right[node] : left[node];
        }
        return value[node];
    }

    /** Five to six bytes a node; children stand side by side, and the left one's place fits a byte. */
    void write(DataOutput out) throws IOException {
        out.writeByte(size);
        for (int node = 0; node < size; node++) {
            out.writeByte(feature[node]);
            if (feature[node] == LEAF) {
                out.writeFloat((float) value[node]);
            } else {
                out.writeFloat(end[node]);
                out.writeByte(left[node]);
            }
        }
    }

    static Tree read(DataInput in) throws IOException {
        int size = in.readUnsignedByte();
        Tree tree = new Tree(Math.max(1, (size + 1) / 2));
        for (int node = 0; node < size; node++) {
            tree.feature[node] = in.readByte();
            if (tree.feature[node] == LEAF) {
                tree.value[node] = in.readFloat();
            } else {
                tree.end[node] = in.readFloat();
                tree.left[node] = in.readUnsignedByte();
                tree.right[node] = tree.left[node] + 1;
            }
        }
        tree.size = size;
        return tree.trimmed();
    }

    /** What it keeps is what it uses. */
    Tree trimmed() {
        feature = Arrays.copyOf(feature, size);
        end = Arrays.copyOf(end, size);
        left = Arrays.copyOf(left, size);
        right = Arrays.copyOf(right, size);
        value = Arrays.copyOf(value, size);
        return this;
    }
}
