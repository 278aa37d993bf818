package dev.holdfast.shipping.poll;

import dev.holdfast.shipping.parcel.Parcel;
import java.util.List;
import java.util.Optional;

/** Who may know of a parcel: those who have told of it, otherwise everybody, one after the other. */
record Candidates(List<String> names) {

    /** @param askable who can be asked at all; at least one */
    static Candidates of(Parcel parcel, List<String> askable) {
        List<String> reporters =
                askable.stream().filter(parcel.reporters()::contains).toList();
        return new Candidates(reporters.isEmpty() ? askable : reporters);
    }

    String first() {
        return names.getFirst();
    }

    /** Who is asked at once if that one knew nothing new; empty if all have been. */
    Optional<String> after(String asked) {
        int next = names.indexOf(asked) + 1;
        return next < names.size() ? Optional.of(names.get(next)) : Optional.empty();
    }
}
