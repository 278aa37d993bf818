package dev.holdfast.inventory.reserve;

import java.util.ArrayList;
import java.util.List;

/** The subsets of a short list, those with early members in front. */
final class Subsets {

    private Subsets() {}

    static <T> List<List<T>> ofSize(List<T> all, int size) {
        List<List<T>> subsets = new ArrayList<>();
        collect(all, size, 0, new ArrayList<>(), subsets);
        return subsets;
    }

    private static <T> void collect(List<T> all, int size, int from, List<T> chosen, List<List<T>> subsets) {
        if (chosen.size() == size) {
            subsets.add(List.copyOf(chosen));
            return;
        }
        for (int i = from; i <= all.size() - (size - chosen.size()); i++) {
            chosen.add(all.get(i));
            collect(all, size, i + 1, chosen, subsets);
            chosen.removeLast();
        }
    }
}
