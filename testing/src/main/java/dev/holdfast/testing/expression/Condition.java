package dev.holdfast.testing.expression;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A condition on an item. It reads in one normal form, whatever names and spaces it was written with. */
public sealed interface Condition {

    /** How two values stand to each other. */
    enum Comparator {
        EQUAL("="),
        NOT_EQUAL("<>"),
        LESS("<"),
        AT_MOST("<="),
        GREATER(">"),
        AT_LEAST(">=");

        private final String symbol;

        Comparator(String symbol) {
            this.symbol = symbol;
        }

        @Override
        public String toString() {
            return symbol;
        }
    }

    record And(Condition left, Condition right) implements Condition {
        @Override
        public String toString() {
            return left + " AND " + right;
        }
    }

    record Or(Condition left, Condition right) implements Condition {
        @Override
        public String toString() {
            return "(" + left + " OR " + right + ")";
        }
    }

    record Not(Condition condition) implements Condition {
        @Override
        public String toString() {
            return "NOT (" + condition + ")";
        }
    }

    record Comparison(Operand left, Comparator comparator, Operand right) implements Condition {
        @Override
        public String toString() {
            return left + " " + comparator + " " + right;
        }
    }

    record Between(Operand operand, Operand low, Operand high) implements Condition {
        @Override
        public String toString() {
            return operand + " BETWEEN " + low + " AND " + high;
        }
    }

    record In(Operand operand, List<Operand> candidates) implements Condition {
        @Override
        public String toString() {
            return operand + " IN "
                    + candidates.stream().map(Operand::toString).collect(Collectors.joining(", ", "(", ")"));
        }
    }

    record Exists(Path path) implements Condition {
        @Override
        public String toString() {
            return "attribute_exists(" + path + ")";
        }
    }

    record NotExists(Path path) implements Condition {
        @Override
        public String toString() {
            return "attribute_not_exists(" + path + ")";
        }
    }

    record HasType(Path path, Operand type) implements Condition {
        @Override
        public String toString() {
            return "attribute_type(" + path + ", " + type + ")";
        }
    }

    record BeginsWith(Operand text, Operand prefix) implements Condition {
        @Override
        public String toString() {
            return "begins_with(" + text + ", " + prefix + ")";
        }
    }

    record Contains(Operand whole, Operand part) implements Condition {
        @Override
        public String toString() {
            return "contains(" + whole + ", " + part + ")";
        }
    }

    /** What has to hold, each for itself: the parts that AND joins at the top. */
    default List<Condition> conjuncts() {
        return this instanceof And and
                ? Stream.concat(and.left.conjuncts().stream(), and.right.conjuncts().stream())
                        .toList()
                : List.of(this);
    }
}
