package dev.holdfast.platform.aws;

import dev.holdfast.model.Limits;
import dev.holdfast.platform.Backoff;
import dev.holdfast.platform.Unavailable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Commits many independent decisions in as few transactions as possible. Each entry has writes of its own, whose
 * conditions are its guard, and may add to amounts that it shares with others: one write for the sum over the group.
 */
@Singleton
public class GroupCommit {

    private static final int CONTENDED_MAX = 10;

    private final Transactions transactions;
    private final Backoff backoff;
    private final InstantSource clock;

    public GroupCommit(Transactions transactions, Backoff backoff, InstantSource clock) {
        this.transactions = transactions;
        this.backoff = backoff;
        this.clock = clock;
    }

    /**
     * One decision.
     *
     * @param own its own writes; each must ask for the old item when its condition fails
     * @param shared what it adds to shared amounts, by their keys
     */
    public record Entry<K extends Comparable<K>>(List<TransactWriteItem> own, Map<K, Long> shared) {
        public Entry {
            own = List.copyOf(own);
        }
    }

    /** Writes the sum that a group adds to a shared amount. It must not fail for as long as the entries are right. */
    @FunctionalInterface
    public interface SharedWrite<K> {
        TransactWriteItem add(K key, long sum);
    }

    /** What became of an entry. */
    public sealed interface Outcome {}

    /** It was written. */
    public record Done() implements Outcome {}

    /** A guard stood in its way; the item that it guards, empty if there is none. */
    public record Guarded(Map<String, AttributeValue> found) implements Outcome {}

    /** Not known; it has to come again. */
    public record Unknown(String why) implements Outcome {}

    /** Commits entries that share nothing. */
    public List<Outcome> commit(List<List<TransactWriteItem>> entries, Instant stopBefore) {
        return commit(
                entries.stream()
                        .map(own -> new Entry<>(own, Map.<String, Long>of()))
                        .toList(),
                (key, sum) -> {
                    throw new IllegalStateException("nothing is shared");
                },
                stopBefore);
    }

    /** @return an outcome for each entry, in their order */
    public <K extends Comparable<K>> List<Outcome> commit(
            List<Entry<K>> entries, SharedWrite<K> sharedWrite, Instant stopBefore) {
        Map<Integer, Outcome> outcomes = new TreeMap<>();
        Deque<Integer> waiting = new ArrayDeque<>();
        for (int i = 0; i < entries.size(); i++) {
            waiting.add(i);
        }
        int contended = 0;
        int itemsMax = Limits.TRANSACTION_ITEMS_MAX;
        while (!waiting.isEmpty()
                && contended <= CONTENDED_MAX
                && clock.instant().isBefore(stopBefore)) {
            Group<K> group = nextGroup(entries, waiting, itemsMax);
            switch (attempt(group, sharedWrite)) {
                case Transactions.Committed ignored -> {
                    group.members.forEach(member -> outcomes.put(member, new Done()));
                    contended = 0;
                }
                case Transactions.Refused refused -> {
                    Map<Integer, Map<String, AttributeValue>> guarded = group.guarded(refused);
                    guarded.forEach((member, found) -> outcomes.put(member, new Guarded(found)));
                    putBack(group.members, outcomes, waiting);
                }
                case Transactions.Contended ignored -> {
                    contended++;
                    itemsMax = contended > 2 ? Math.min(itemsMax, Math.max(itemsMax / 2, 10)) : itemsMax;
                    putBack(group.members, outcomes, waiting);
                    backoff.pauseAfter(contended);
                }
                case Transactions.Unacceptable unacceptable -> {
                    // one bad entry must not hold up the others: from here on each goes alone
                    if (group.members.size() == 1) {
                        outcomes.put(group.members.getFirst(), new Unknown(unacceptable.why()));
                    }
                    itemsMax = 1;
                    putBack(group.members, outcomes, waiting);
                }
            }
        }
        waiting.forEach(left -> outcomes.put(left, new Unknown("not decided in time")));
        return List.copyOf(outcomes.values());
    }

    private <K extends Comparable<K>> Transactions.Outcome attempt(Group<K> group, SharedWrite<K> sharedWrite) {
        List<TransactWriteItem> writes = new ArrayList<>(group.own);
        group.shared.forEach((key, sum) -> writes.add(sharedWrite.add(key, sum)));
        return transactions.attempt(writes);
    }

    private static void putBack(List<Integer> members, Map<Integer, Outcome> outcomes, Deque<Integer> waiting) {
        for (Integer member : members.reversed()) {
            if (!outcomes.containsKey(member)) {
                waiting.addFirst(member);
            }
        }
    }

    private static <K extends Comparable<K>> Group<K> nextGroup(
            List<Entry<K>> entries, Deque<Integer> waiting, int itemsMax) {
        Group<K> group = new Group<>();
        while (!waiting.isEmpty()
                && (group.members.isEmpty() || group.itemsWith(entries.get(waiting.peek())) <= itemsMax)) {
            int next = waiting.remove();
            group.add(next, entries.get(next));
        }
        return group;
    }

    /** Entries that go into one transaction. */
    private static final class Group<K extends Comparable<K>> {
        final List<Integer> members = new ArrayList<>();
        final List<TransactWriteItem> own = new ArrayList<>();
        final List<Integer> ownerOf = new ArrayList<>();
        final Map<K, Long> shared = new TreeMap<>();

        int itemsWith(Entry<K> entry) {
            long newKeys = entry.shared().keySet().stream()
                    .filter(key -> !shared.containsKey(key))
                    .count();
            return own.size() + entry.own().size() + shared.size() + (int) newKeys;
        }

        void add(int member, Entry<K> entry) {
            members.add(member);
            entry.own().forEach(write -> {
                own.add(write);
                ownerOf.add(member);
            });
            entry.shared().forEach((key, amount) -> shared.merge(key, amount, Math::addExact));
        }

        /** The members whose own guards failed. A shared write that fails is a defect: nobody could go on. */
        Map<Integer, Map<String, AttributeValue>> guarded(Transactions.Refused refused) {
            Map<Integer, Map<String, AttributeValue>> guarded = new LinkedHashMap<>();
            refused.found().forEach((index, item) -> {
                if (index < own.size()) {
                    guarded.putIfAbsent(ownerOf.get(index), item);
                }
            });
            if (guarded.isEmpty()) {
                throw new Unavailable("a shared amount could not be written");
            }
            return guarded;
        }
    }
}
