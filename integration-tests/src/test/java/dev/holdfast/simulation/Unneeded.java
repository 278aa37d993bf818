package dev.holdfast.simulation;

import dev.holdfast.testing.dynamo.GuardId;
import java.util.Optional;

/** Guards that the books of the simulation cannot miss, each with the reason why it is there all the same. */
final class Unneeded {

    private Unneeded() {}

    static Optional<String> reason(GuardId guard) {
        return Optional.empty();
    }
}
