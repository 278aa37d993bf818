package dev.holdfast.simulation;

import dev.holdfast.model.tracking.ParcelId;
import dev.holdfast.model.tracking.Scan;
import dev.holdfast.model.tracking.Tracked;
import dev.holdfast.model.tracking.TrackingStatus;
import dev.holdfast.shipping.parcel.Watched;
import dev.holdfast.shipping.poll.Answer;
import dev.holdfast.shipping.poll.Answer.NoAnswer;
import dev.holdfast.shipping.poll.Answer.Told;
import dev.holdfast.shipping.poll.Answer.Unusable;
import dev.holdfast.shipping.poll.TrackingSource;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** The carriers' own books, in which the shop may ask. Until they are calm, answers fail, and tell of other parcels too. */
final class Depot implements TrackingSource {

    private final Map<ParcelId, List<Scan>> scans = new TreeMap<>(Comparator.comparing(ParcelId::toString));
    private final RandomGenerator random;
    private boolean calm;

    Depot(RandomGenerator random) {
        this.random = random;
    }

    /** A parcel is silent after minutes here, not days: a run lasts for an hour. */
    static Map<String, String> inHaste(Map<String, String> settings) {
        Map<String, String> changed = new HashMap<>(settings);
        changed.put("holdfast.polling.first-look-minutes", "4");
        changed.put("holdfast.polling.again-minutes-min", "10");
        changed.put("holdfast.polling.again-minutes-max", "15");
        changed.put("holdfast.polling.retry-minutes", "5");
        return changed;
    }

    static Instant silentFrom(Watched watched, Instant now) {
        return watched.heardAt(now).plus(Duration.ofMinutes(8));
    }

    void scanned(String number, Instant at, TrackingStatus status) {
        scans.computeIfAbsent(new ParcelId("post", number), first -> new ArrayList<>())
                .add(Scan.of(at, ZoneOffset.UTC, status, null, null, status.name(), null));
    }

    void calmDown() {
        calm = true;
    }

    /** Where parcels really are, by their numbers. */
    Map<String, TrackingStatus> statuses() {
        Map<String, TrackingStatus> statuses = new TreeMap<>();
        scans.forEach((parcel, all) -> statuses.put(
                parcel.number(),
                all.stream().map(Scan::status).max(TrackingStatus::compareTo).orElseThrow()));
        return statuses;
    }

    @Override
    public String name() {
        return "depot";
    }

    @Override
    public int parcelsMax() {
        return 3;
    }

    @Override
    public Answer ask(String key, List<ParcelId> parcels) {
        List<Tracked> told = new ArrayList<>();
        for (ParcelId parcel : parcels) {
            Optional.ofNullable(scans.get(parcel)).ifPresent(known -> told.add(new Tracked(parcel, known, null)));
        }
        return calm ? new Told(told, 0) : disturbed(parcels, told);
    }

    private Answer disturbed(List<ParcelId> parcels, List<Tracked> told) {
        return switch (random.nextInt(5)) {
            case 0 -> new NoAnswer("HTTP 500", Optional.empty());
            case 1 -> new NoAnswer("HTTP 429", Optional.of(Duration.ofSeconds(random.nextLong(400))));
            case 2 -> new Unusable("no JSON");
            case 3 -> new Told(lies(parcels), 1);
            default -> new Told(told, 0);
        };
    }

    /** Everything that was not asked for has arrived. */
    private List<Tracked> lies(List<ParcelId> parcels) {
        Instant at = Instant.parse("2026-11-26T12:00:00Z");
        Scan arrived = Scan.of(at, ZoneOffset.UTC, TrackingStatus.DELIVERED, null, null, "lie", null);
        return scans.keySet().stream()
                .filter(parcel -> !parcels.contains(parcel))
                .map(parcel -> new Tracked(parcel, List.of(arrived), null))
                .toList();
    }
}
