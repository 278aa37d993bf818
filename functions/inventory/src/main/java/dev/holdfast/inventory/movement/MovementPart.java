package dev.holdfast.inventory.movement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What one transaction of a receipt, adjustment or count did. A movement's parts are numbered from 0 without a gap.
 *
 * @param id the caller's own id, unique among movements of this kind
 * @param requestHash tells whether a repeat has the same body
 * @param reason why, in the caller's words
 * @param notes what a count has to remember beside its lines
 */
public record MovementPart(
        MovementKind kind,
        String id,
        int number,
        List<MovementLine> lines,
        String requestHash,
        Instant at,
        String reason,
        Optional<String> notes) {

    public MovementPart {
        lines = List.copyOf(lines);
    }
}
