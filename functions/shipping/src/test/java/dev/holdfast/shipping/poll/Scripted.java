package dev.holdfast.shipping.poll;

import dev.holdfast.model.tracking.ParcelId;
import dev.holdfast.model.tracking.Scan;
import dev.holdfast.model.tracking.Tracked;
import dev.holdfast.shipping.poll.Answer.Told;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** A provider that answers as a test wants it to. */
final class Scripted implements TrackingSource {

    private final String name;
    private final int parcelsMax;
    /** The questions so far. */
    final List<List<ParcelId>> asked = new ArrayList<>();

    Function<List<ParcelId>, Answer> answers = parcels -> new Told(List.of(), 0);

    Scripted(String name, int parcelsMax) {
        this.name = name;
        this.parcelsMax = parcelsMax;
    }

    static Told told(ParcelId parcel, Scan... scans) {
        return new Told(List.of(new Tracked(parcel, Arrays.asList(scans), null)), 0);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int parcelsMax() {
        return parcelsMax;
    }

    @Override
    public Answer ask(String key, List<ParcelId> parcels) {
        if (!key.equals("key of " + name)) {
            throw new AssertionError("another provider's key");
        }
        synchronized (asked) {
            asked.add(List.copyOf(parcels));
        }
        return answers.apply(parcels);
    }
}
