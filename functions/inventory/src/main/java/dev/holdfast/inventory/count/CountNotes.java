package dev.holdfast.inventory.count;

import dev.holdfast.inventory.movement.MovementPart;
import dev.holdfast.platform.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a part of a count remembers, so that a repeat goes on from there and answers the same. */
public record CountNotes(List<Quarantined> quarantined, List<Applied> applied) {

    /**
     * A count that was applied.
     *
     * @param delta units by which on hand changed
     * @param missing units that it lacks of what is held
     */
    public record Applied(int index, String sku, String warehouse, long delta, long missing) {

        static Applied of(CountEffect effect) {
            return new Applied(
                    effect.count().index(),
                    effect.count().at().sku(),
                    effect.count().at().warehouse(),
                    effect.delta(),
                    effect.missing());
        }
    }

    /** What all parts together remember. */
    static CountNotes of(List<MovementPart> parts) {
        CountNotes all = new CountNotes(new ArrayList<>(), new ArrayList<>());
        for (MovementPart part : parts) {
            part.notes().map(notes -> Json.readOwn(notes, CountNotes.class)).ifPresent(notes -> {
                all.quarantined.addAll(notes.quarantined);
                all.applied.addAll(notes.applied);
            });
        }
        return all;
    }

    /** The lines that are dealt with. */
    Set<Integer> indexes() {
        Set<Integer> indexes = new TreeSet<>();
        quarantined.forEach(each -> indexes.add(each.index()));
        applied.forEach(each -> indexes.add(each.index()));
        return indexes;
    }
}
