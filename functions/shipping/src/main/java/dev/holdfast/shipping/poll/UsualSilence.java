package dev.holdfast.shipping.poll;

import dev.holdfast.shipping.arrival.Journey;
import dev.holdfast.shipping.arrival.Lane;
import dev.holdfast.shipping.arrival.LaneKnowledge;
import dev.holdfast.shipping.arrival.Scan;
import dev.holdfast.shipping.arrival.Silence;
import dev.holdfast.shipping.arrival.Stage;
import dev.holdfast.shipping.arrival.Tuning;
import dev.holdfast.shipping.arrival.Week;
import dev.holdfast.shipping.parcel.Watched;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Longer than is usual where nothing has been learned of the parcel's lane. It is asked for as soon as that is over. */
@Singleton
public class UsualSilence implements SilenceRule {

    private static final double DAYS_BEYOND = 0;

    @Override
    public Instant silentFrom(Watched watched, Instant now) {
        Lane lane = new Lane(watched.parcel().id().carrier(), "", "", "");
        Scan heard = new Scan(watched.heardAt(now), Stage.HANDED_OVER);
        Journey journey = new Journey(lane, ZoneOffset.UTC, List.of(heard), Optional.empty());
        return Silence.silentFrom(journey, new LaneKnowledge(List.of(), Week.of(now), Tuning.USUAL), DAYS_BEYOND);
    }
}
