package dev.holdfast.orders;

import dev.holdfast.orders.OrderIndexes.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A walk over orders from the newest on. It can be put down at any row and taken up again, by its position as texts. */
sealed interface NewestOrders {

    /** The next rows, at most so many; fewer, or none, does not yet mean that there are no more. */
    List<Row> next(int limit);

    /** Where it is; empty once there are no more. */
    Optional<List<String>> position();

    /** The orders of one customer. */
    final class OfCustomer implements NewestOrders {

        private final OrderIndexes indexes;
        private final String customer;
        private Optional<Row> last;
        private boolean ended;

        /** @param position of an earlier walk; empty to begin */
        OfCustomer(OrderIndexes indexes, String customer, List<String> position) {
            this.indexes = indexes;
            this.customer = customer;
            this.last = position.isEmpty() ? Optional.empty() : Optional.of(new Row(position.get(0), position.get(1)));
        }

        @Override
        public List<Row> next(int limit) {
            List<Row> rows = indexes.ofCustomer(customer, limit, last);
            ended = rows.size() < limit;
            last = rows.isEmpty() ? last : Optional.of(rows.getLast());
            return rows;
        }

        @Override
        public Optional<List<String>> position() {
            return ended ? Optional.empty() : last.map(row -> List.of(row.id(), row.acceptedAt()));
        }
    }

    /** Everybody's, day by day back to a last day; the shards of a day are merged. */
    final class OfAll implements NewestOrders {

        private final OrderIndexes indexes;
        private final LocalDate lastDay;
        private LocalDate day;
        private final List<Optional<Row>> last = new ArrayList<>();

        /** @param position of an earlier walk; empty to begin with the first day */
        OfAll(OrderIndexes indexes, LocalDate firstDay, LocalDate lastDay, List<String> position) {
            this.indexes = indexes;
            this.lastDay = lastDay;
            this.day = position.isEmpty() ? firstDay : LocalDate.parse(position.getFirst());
            for (int shard = 0; shard < indexes.shards(); shard++) {
                String id = position.isEmpty() ? "" : position.get(1 + 2 * shard);
                last.add(id.isEmpty() ? Optional.empty() : Optional.of(new Row(id, position.get(2 + 2 * shard))));
            }
        }

        private record Candidate(int shard, Row row) {}

        @Override
        public List<Row> next(int limit) {
            if (day.isBefore(lastDay)) {
                return List.of();
            }
            List<Candidate> candidates = new ArrayList<>();
            for (int shard = 0; shard < indexes.shards(); shard++) {
                for (Row row : indexes.ofDay(day, shard, limit, last.get(shard))) {
                    candidates.add(new Candidate(shard, row));
                }
            }
            // stable, so that rows of one shard keep the index's order even at the same instant
            candidates.sort(Comparator.comparing((Candidate each) -> each.row().acceptedAt())
                    .reversed());
            List<Candidate> taken = candidates.subList(0, Math.min(limit, candidates.size()));
            taken.forEach(each -> last.set(each.shard(), Optional.of(each.row())));
            if (candidates.size() < limit) {
                day = day.minusDays(1);
                last.replaceAll(ignored -> Optional.empty());
            }
            return taken.stream().map(Candidate::row).toList();
        }

        @Override
        public Optional<List<String>> position() {
            if (day.isBefore(lastDay)) {
                return Optional.empty();
            }
            List<String> position = new ArrayList<>();
            position.add(day.toString());
            for (Optional<Row> row : last) {
                position.add(row.map(Row::id).orElse(""));
                position.add(row.map(Row::acceptedAt).orElse(""));
            }
            return Optional.of(position);
        }
    }
}
