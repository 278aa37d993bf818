package dev.holdfast.testing.expression;

import java.util.List;
import java.util.stream.Collectors;

/** What an update changes. */
public record Update(List<Action> actions) {

    public Update {
        actions = List.copyOf(actions);
    }

    /** One change. */
    public sealed interface Action {
        Path path();
    }

    /** Puts a value there. */
    public record Set(Path path, Operand operand) implements Action {
        @Override
        public String toString() {
            return "SET " + path + " = " + operand;
        }
    }

    /** Takes away what is there. */
    public record Remove(Path path) implements Action {
        @Override
        public String toString() {
            return "REMOVE " + path;
        }
    }

    /** Adds a number to what is there, to 0 if nothing is. */
    public record Add(Path path, Operand.Value amount) implements Action {
        @Override
        public String toString() {
            return "ADD " + path + " " + amount;
        }
    }

    @Override
    public String toString() {
        return actions.stream().map(Action::toString).collect(Collectors.joining("; "));
    }
}
