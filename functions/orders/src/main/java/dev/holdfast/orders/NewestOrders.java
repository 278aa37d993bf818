package dev.holdfast.orders;

import dev.holdfast.model.Limits;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Predicate;

/** A walk over orders from the newest on. It can be put down at any order and taken up again, by its position as texts. */
sealed interface NewestOrders {

    /** The next orders that are wanted, at most so many; fewer, or none, does not yet mean that there are no more. */
    List<StoredOrder> next(int limit);

    /** Where it is; empty once there are no more. */
    Optional<List<String>> position();

    /** The orders of one customer. All of them are read for each page: a customer's orders are few. */
    final class OfCustomer implements NewestOrders {

        private final OrderTable orders;
        private final String ownerPart;
        private final Predicate<StoredOrder> wanted;
        private Optional<Place> last;
        private boolean ended;

        /** An order's place in the walk: by when it was accepted, then by its id. */
        private record Place(String acceptedAt, String id) {

            static Place of(StoredOrder order) {
                return new Place("%020d".formatted(order.order().acceptedAt().toEpochMilli()), order.id());
            }

            boolean isBefore(StoredOrder order) {
                Place other = of(order);
                int byTime = other.acceptedAt.compareTo(acceptedAt);
                return byTime < 0 || (byTime == 0 && other.id.compareTo(id) < 0);
            }
        }

        /**
         * @param wanted which orders, among them the customer's own alone
         * @param position of an earlier walk; empty to begin
         */
        OfCustomer(OrderTable orders, String ownerPart, Predicate<StoredOrder> wanted, List<String> position) {
            this.orders = orders;
            this.ownerPart = ownerPart;
            this.wanted = wanted;
            this.last =
                    position.isEmpty() ? Optional.empty() : Optional.of(new Place(position.get(0), position.get(1)));
        }

        @Override
        public List<StoredOrder> next(int limit) {
            PriorityQueue<StoredOrder> newest = new PriorityQueue<>(OrderGroup.NEWEST_FIRST.reversed());
            orders.ofOwner(ownerPart, order -> {
                if (wanted.test(order)
                        && last.map(place -> place.isBefore(order)).orElse(true)) {
                    newest.add(order);
                    if (newest.size() > limit) {
                        newest.remove();
                    }
                }
            });
            List<StoredOrder> found =
                    newest.stream().sorted(OrderGroup.NEWEST_FIRST).toList();
            ended = found.size() < limit;
            last = found.isEmpty() ? last : Optional.of(Place.of(found.getLast()));
            return found;
        }

        @Override
        public Optional<List<String>> position() {
            return ended ? Optional.empty() : last.map(place -> List.of(place.acceptedAt(), place.id()));
        }
    }

    /** Everybody's, by when they were decided: group by group, and day by day back to a last day. */
    final class OfAll implements NewestOrders {

        private final OrderTable orders;
        private final OrderGroupTable groups;
        private final Predicate<StoredOrder> wanted;
        private final LocalDate lastDay;

        private LocalDate day;
        /** The group that the walk has come to, and how many of its orders are behind it. */
        private String group = OrderGroupTable.NEWEST;

        private int behind;

        /** @param position of an earlier walk; empty to begin with the first day */
        OfAll(
                OrderTable orders,
                OrderGroupTable groups,
                Predicate<StoredOrder> wanted,
                LocalDate firstDay,
                LocalDate lastDay,
                List<String> position) {
            this.orders = orders;
            this.groups = groups;
            this.wanted = wanted;
            this.lastDay = lastDay;
            this.day = firstDay;
            if (!position.isEmpty()) {
                this.day = LocalDate.parse(position.get(0));
                this.group = position.get(1);
                this.behind = Objects.checkIndex(Integer.parseInt(position.get(2)), Limits.TRANSACTION_ITEMS_MAX + 1);
            }
        }

        @Override
        public List<StoredOrder> next(int limit) {
            if (day.isBefore(lastDay)) {
                return List.of();
            }
            List<String> ids = nextIds(limit);
            Map<String, StoredOrder> found = orders.findAll(ids);
            return ids.stream()
                    .map(found::get)
                    .filter(Objects::nonNull)
                    .filter(wanted)
                    .toList();
        }

        private List<String> nextIds(int limit) {
            List<String> ids = new ArrayList<>();
            // one more than can be needed, for the one that the walk has come to may be behind it as a whole
            List<OrderGroup> found = groups.ofDay(day, group, limit + 1);
            for (OrderGroup each : found) {
                List<String> decided = each.decided();
                int from = each.key().name().equals(group) ? Math.min(behind, decided.size()) : 0;
                int to = Math.min(decided.size(), from + limit - ids.size());
                ids.addAll(decided.subList(from, to));
                group = each.key().name();
                behind = to;
                if (ids.size() == limit) {
                    return ids;
                }
            }
            if (found.size() <= limit) {
                day = day.minusDays(1);
                group = OrderGroupTable.NEWEST;
                behind = 0;
            }
            return ids;
        }

        @Override
        public Optional<List<String>> position() {
            return day.isBefore(lastDay)
                    ? Optional.empty()
                    : Optional.of(List.of(day.toString(), group, Integer.toString(behind)));
        }
    }
}
