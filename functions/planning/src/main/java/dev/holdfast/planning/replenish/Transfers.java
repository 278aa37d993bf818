package dev.holdfast.planning.replenish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What warehouses can give each other before anything is bought: above their level to those below theirs. */
public final class Transfers {

    private Transfers() {}

    /**
     * A warehouse's stock of a SKU.
     *
     * @param free units there that are not held: no more can leave
     * @param position those and what is on the way
     * @param level units that the position should have
     */
    public record Place(String warehouse, long free, long position, long level) {

        long spare() {
            return Math.max(0, Math.min(free, position - level));
        }

        long missing() {
            return Math.max(0, level - position);
        }
    }

    /** So many units from one to another. */
    public record Transfer(String from, String to, long units) {}

    /** The neediest is helped first, from where most is to spare: few transfers, none back and forth. */
    public static List<Transfer> between(List<Place> places) {
        List<Place> giving = places.stream()
                .filter(each -> each.spare() > 0)
                .sorted(Comparator.comparingLong(Place::spare).reversed())
                .toList();
        List<Place> taking = places.stream()
                .filter(each -> each.missing() > 0)
                .sorted(Comparator.comparingLong(Place::missing).reversed())
                .toList();
        long[] spare = giving.stream().mapToLong(Place::spare).toArray();
        List<Transfer> transfers = new ArrayList<>();
        for (Place to : taking) {
            long missing = to.missing();
            for (int from = 0; from < spare.length && missing > 0; from++) {
                long units = Math.min(spare[from], missing);
                if (units > 0) {
                    transfers.add(new Transfer(giving.get(from).warehouse(), to.warehouse(), units));
                    spare[from] -= units;
                    missing -= units;
                }
            }
        }
        return List.copyOf(transfers);
    }
}
