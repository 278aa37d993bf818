package dev.holdfast.shipping.poll;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/** The providers that can be asked, in the order in which they are for a parcel that none has told of. */
@Singleton
public class TrackingSources {

    private final List<TrackingSource> all;

    @Inject
    public TrackingSources(
            EasyPostTrackers easyPost,
            AfterShipTrackings afterShip,
            ShippoTracks shippo,
            SeventeenTrackNumbers seventeenTrack) {
        this(List.of(easyPost, afterShip, shippo, seventeenTrack));
    }

    private TrackingSources(List<TrackingSource> all) {
        this.all = all;
    }

    /** Others, without a container. */
    public static TrackingSources of(TrackingSource... sources) {
        return new TrackingSources(List.of(sources));
    }

    public List<TrackingSource> all() {
        return all;
    }
}
