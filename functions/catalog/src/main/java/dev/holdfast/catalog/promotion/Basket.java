package dev.holdfast.catalog.promotion;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** A cart while promotions are applied to it. Its lines are by SKU, so that the order in which they came does not count. */
final class Basket {

    /** What may be reduced, and by whom it was. */
    static class Position {
        /** Minor units that are still to be paid. */
        long left;

        private boolean reduced;
        private boolean closed;
        private final Set<String> groups = new HashSet<>();

        boolean isOpenTo(Promotion promotion) {
            return !closed && !(promotion.exclusive() && reduced) && !groups.contains(promotion.group());
        }

        void reduce(long off, Promotion promotion) {
            if (off < 0 || off > left) {
                throw new IllegalStateException(promotion.id() + " would take more than there is to pay");
            }
            left -= off;
            reduced = true;
            closed |= promotion.exclusive();
            if (!promotion.group().isEmpty()) {
                groups.add(promotion.group());
            }
        }
    }

    /** A line. */
    static final class Entry extends Position {
        final Cart.Line line;
        /** Units that no bundle and no buy-and-get has counted yet: each counts once. */
        long free;

        private Entry(Cart.Line line) {
            this.line = line;
            this.left = Math.multiplyExact(line.unitPrice(), line.quantity());
            this.free = line.quantity();
        }

        String sku() {
            return line.sku();
        }

        /** What so many of its units still cost, rounded down. */
        long costOf(long units) {
            return Shares.floor(left, units, line.quantity());
        }
    }

    final List<Entry> entries;
    final Position shipping = new Position();

    Basket(Cart cart) {
        entries = cart.lines().stream()
                .sorted(Comparator.comparing(Cart.Line::sku))
                .map(Entry::new)
                .toList();
        shipping.left = cart.shipping();
    }

    List<Entry> in(Scope scope) {
        return entries(entry -> scope.covers(entry.sku(), entry.line.category()));
    }

    List<Entry> entries(Predicate<Entry> wanted) {
        return entries.stream().filter(wanted).toList();
    }

    static long left(List<Entry> entries) {
        return entries.stream().mapToLong(entry -> entry.left).reduce(0, Math::addExact);
    }
}
