package dev.holdfast.inventory.movement;

import java.util.Locale;

/** Why stock comes or goes other than by orders. */
public enum MovementKind {
    RECEIPT,
    ADJUSTMENT,
    COUNT;

    String prefix() {
        return name().toLowerCase(Locale.ROOT);
    }
}
