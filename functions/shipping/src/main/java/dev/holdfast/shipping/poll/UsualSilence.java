package dev.holdfast.shipping.poll;

import dev.holdfast.platform.Unavailable;
import dev.holdfast.shipping.Journeys;
import dev.holdfast.shipping.arrival.Journey;
import dev.holdfast.shipping.arrival.KnownLanes;
import dev.holdfast.shipping.arrival.Lane;
import dev.holdfast.shipping.arrival.LaneKnowledge;
import dev.holdfast.shipping.arrival.Scan;
import dev.holdfast.shipping.arrival.Silence;
import dev.holdfast.shipping.arrival.Stage;
import dev.holdfast.shipping.arrival.Tuning;
import dev.holdfast.shipping.arrival.Week;
import dev.holdfast.shipping.parcel.Parcel;
import dev.holdfast.shipping.parcel.Watched;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import software.amazon.awssdk.core.exception.SdkException;

/** Longer than is usual on the parcel's lane, as far as that has been learned. It is asked for as soon as that is over. */
@Singleton
public class UsualSilence implements SilenceRule {

    private static final Logger LOG = Logger.getLogger(UsualSilence.class);

    private static final double DAYS_BEYOND = 0;

    private final KnownLanes lanes;

    public UsualSilence(KnownLanes lanes) {
        this.lanes = lanes;
    }

    @Override
    public Instant silentFrom(Watched watched, Instant now) {
        Parcel parcel = watched.parcel();
        Optional<Journey> known = Journeys.of(parcel);
        Lane lane =
                known.map(Journey::lane).orElseGet(() -> new Lane(parcel.id().carrier(), "", "", ""));
        ZoneId zone = known.map(Journey::zone).orElse(ZoneOffset.UTC);
        // What was heard last may be the claim, which no scan tells of
        Scan heard = new Scan(watched.heardAt(now), Stage.HANDED_OVER);
        Journey silence = new Journey(lane, zone, List.of(heard), Optional.empty());
        return Silence.silentFrom(silence, knowledge(lane, now), DAYS_BEYOND);
    }

    private LaneKnowledge knowledge(Lane lane, Instant now) {
        try {
            return lanes.of(lane, now);
        } catch (Unavailable | SdkException later) {
            LOG.warnf("silence is taken to be what is usual elsewhere: %s", later.getMessage());
            return new LaneKnowledge(List.of(), Week.of(now), Tuning.USUAL);
        }
    }
}
