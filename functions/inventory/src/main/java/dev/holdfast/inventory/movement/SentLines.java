package dev.holdfast.inventory.movement;

import dev.holdfast.inventory.movement.MovementLines.Sent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The lines of a body in one form, with the gaps that callers leave. */
final class SentLines {

    private SentLines() {}

    static <T> List<@Nullable Sent> of(List<@Nullable T> lines, Function<T, Sent> form) {
        List<@Nullable Sent> sent = new ArrayList<>();
        for (T line : lines) {
            sent.add(line == null ? null : form.apply(line));
        }
        return sent;
    }
}
