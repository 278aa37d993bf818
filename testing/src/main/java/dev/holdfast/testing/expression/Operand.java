package dev.holdfast.testing.expression;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a condition compares, or an update assigns. */
public sealed interface Operand {

    /** What the item has at a path. */
    record At(Path path) implements Operand {
        @Override
        public String toString() {
            return path.toString();
        }
    }

    /** A value of the request. Reads as its placeholder, so that the same statement always reads the same. */
    record Value(String placeholder, AttributeValue value) implements Operand {
        @Override
        public String toString() {
            return placeholder;
        }
    }

    /** In conditions: how large a value is. */
    record Size(Path path) implements Operand {
        @Override
        public String toString() {
            return "size(" + path + ")";
        }
    }

    /** In updates: a sum of numbers. */
    record Sum(Operand left, Operand right) implements Operand {
        @Override
        public String toString() {
            return left + " + " + right;
        }
    }

    /** In updates: a difference of numbers. */
    record Difference(Operand left, Operand right) implements Operand {
        @Override
        public String toString() {
            return left + " - " + right;
        }
    }

    /** In updates: what is at a path, or something else if there is nothing. */
    record IfNotExists(Path path, Operand otherwise) implements Operand {
        @Override
        public String toString() {
            return "if_not_exists(" + path + ", " + otherwise + ")";
        }
    }

    /** In updates: two lists as one. */
    record ListAppend(Operand first, Operand second) implements Operand {
        @Override
        public String toString() {
            return "list_append(" + first + ", " + second + ")";
        }
    }
}
