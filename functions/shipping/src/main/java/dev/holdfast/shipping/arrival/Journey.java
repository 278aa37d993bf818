package dev.holdfast.shipping.arrival;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A parcel under way or delivered.
 *
 * @param zone where it is going to: its days are counted there
 * @param scans from the handover on, by time; never empty
 * @param delivered when it was; empty while it is under way
 */
public record Journey(Lane lane, ZoneId zone, List<Scan> scans, Optional<Instant> delivered) {

    public Journey {
        if (scans.isEmpty()) {
            throw new IllegalArgumentException("a journey begins with the scan of the handover");
        }
        scans = scans.stream().sorted(Comparator.comparing(Scan::at)).toList();
    }

    public Instant handedOver() {
        return scans.getFirst().at();
    }

    public Instant lastScan() {
        return scans.getLast().at();
    }

    /** The journey as it was known at that time. */
    public Optional<Journey> asOf(Instant time) {
        List<Scan> known =
                scans.stream().filter(scan -> !scan.at().isAfter(time)).toList();
        return known.isEmpty()
                ? Optional.empty()
                : Optional.of(new Journey(lane, zone, known, delivered.filter(at -> !at.isAfter(time))));
    }

    /**
     * The stages it went through, each with the scan that began it. Being handed over and having arrived in the country
     * count from their first scan, however often it is scanned after that; what interrupts counts each time, and the
     * next ordinary scan goes back to what was interrupted.
     */
    public List<Scan> entries() {
        List<Scan> entries = new ArrayList<>();
        Scan ordinary = new Scan(handedOver(), Stage.HANDED_OVER);
        entries.add(ordinary);
        for (Scan scan : scans) {
            if (scan.stage() == Stage.ARRIVED && ordinary.stage() == Stage.HANDED_OVER) {
                ordinary = scan;
            }
            boolean goesOn = scan.stage() == Stage.HANDED_OVER || scan.stage() == Stage.ARRIVED;
            Scan entry = goesOn ? ordinary : scan;
            if (!entry.equals(entries.getLast())) {
                entries.add(entry);
            }
        }
        return entries;
    }

    /** The stage it is in, with the scan that began it. */
    public Scan current() {
        return entries().getLast();
    }
}
