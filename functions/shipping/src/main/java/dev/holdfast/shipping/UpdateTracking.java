package dev.holdfast.shipping;

import static java.util.Objects.requireNonNull;

import dev.holdfast.model.message.FollowParcel;
import dev.holdfast.model.message.ScansReceived;
import dev.holdfast.model.topology.Queues;
import dev.holdfast.model.tracking.ParcelId;
import dev.holdfast.model.tracking.Tracked;
import dev.holdfast.platform.Unavailable;
import dev.holdfast.platform.observe.Invocation;
import dev.holdfast.platform.observe.Metric;
import dev.holdfast.platform.queue.Batch;
import dev.holdfast.platform.queue.Delivery;
import dev.holdfast.platform.queue.Messages;
import dev.holdfast.platform.queue.QueueOperation;
import dev.holdfast.shipping.parcel.Parcel;
import dev.holdfast.shipping.parcel.ParcelTable;
import dev.holdfast.shipping.parcel.ParcelTable.Change;
import dev.holdfast.shipping.parcel.TrackingMerge;
import dev.holdfast.shipping.payload.PayloadTable;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Adds carriers' scans to their parcels, and what they say about the arrival: one conditional write for a parcel and
 * batch, none if nothing is new. What follows is told after the write, and again with every repeat.
 */
@Singleton
public class UpdateTracking implements QueueOperation<ScansReceived> {

    private static final Logger LOG = Logger.getLogger(UpdateTracking.class);

    private final ParcelTable parcels;
    private final Arrivals arrivals;
    private final PayloadTable payloads;
    private final Messages messages;
    private final InstantSource clock;

    public UpdateTracking(
            ParcelTable parcels, Arrivals arrivals, PayloadTable payloads, Messages messages, InstantSource clock) {
        this.parcels = parcels;
        this.arrivals = arrivals;
        this.payloads = payloads;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public Class<ScansReceived> messageType() {
        return ScansReceived.class;
    }

    @Override
    public Set<String> handle(Batch<ScansReceived> batch) {
        Set<String> failed = new LinkedHashSet<>(keep(batch.deliveries()));
        Map<ParcelId, News> byParcel = byParcel(batch.deliveries());
        Map<ParcelId, Parcel> known = parcels.read(byParcel.keySet());
        Map<News, FollowParcel> moved = new LinkedHashMap<>();
        byParcel.forEach((id, news) -> {
            try {
                if (!clock.instant().isBefore(batch.stopBefore())) {
                    throw new Unavailable("the time is over");
                }
                Change change =
                        parcels.change(known.getOrDefault(id, Parcel.unseen(id)), seen -> merge(seen, news.messages()));
                raise(change.before(), change.now());
                change.now().orderId().ifPresent(order -> {
                    Invocation.concerns(order);
                    moved.put(news, new FollowParcel(id, order));
                });
            } catch (Unavailable | SdkException later) {
                LOG.warnf("the scans of a parcel have to come again: %s", later.getMessage());
                failed.addAll(news.messageIds());
            }
        });
        failed.addAll(tell(moved));
        return failed;
    }

    /** What a batch says of one parcel, and the messages that say it. */
    private record News(List<ScansReceived> messages, List<String> messageIds) {}

    private static Map<ParcelId, News> byParcel(List<Delivery<ScansReceived>> deliveries) {
        Map<ParcelId, News> byParcel = new LinkedHashMap<>();
        for (Delivery<ScansReceived> delivery : deliveries) {
            Tracked tracked = delivery.message().tracked();
            if (tracked != null) {
                News news = byParcel.computeIfAbsent(
                        tracked.parcel(), first -> new News(new ArrayList<>(), new ArrayList<>()));
                news.messages().add(delivery.message());
                news.messageIds().add(delivery.messageId());
            }
        }
        return byParcel;
    }

    /** @return the ids of the messages whose payloads may not be kept */
    private Set<String> keep(List<Delivery<ScansReceived>> deliveries) {
        try {
            payloads.keep(deliveries.stream().map(Delivery::message).toList());
            return Set.of();
        } catch (Unavailable | SdkException later) {
            LOG.warnf("%d payloads have to come again: %s", deliveries.size(), later.getMessage());
            Set<String> failed = new LinkedHashSet<>();
            deliveries.stream()
                    .filter(delivery -> delivery.message().payload() != null)
                    .forEach(delivery -> failed.add(delivery.messageId()));
            return failed;
        }
    }

    /** The parcel with these scans; what is foretold of it is worked out anew only if they say something new. */
    private Parcel merge(Parcel before, List<ScansReceived> news) {
        Parcel after = before;
        for (ScansReceived each : news) {
            Tracked tracked = requireNonNull(each.tracked());
            after = TrackingMerge.merge(after, tracked.scans(), tracked.estimate())
                    .reportedBy(each.provider());
        }
        return after.equals(before) ? before : arrivals.foretell(after, clock.instant());
    }

    private static void raise(Parcel before, Parcel now) {
        int contradictions = now.state().contradictions().size()
                - before.state().contradictions().size();
        if (contradictions > 0) {
            Invocation.count(Metric.PARCEL_CONTRADICTIONS, contradictions);
            LOG.warnf(
                    "parcel %s: %d scans contradict that it is %s",
                    now.id(), contradictions, now.state().status());
        }
    }

    /** @return the ids of the messages whose follow-up may not have been sent */
    private Set<String> tell(Map<News, FollowParcel> moved) {
        try {
            messages.send(Queues.PARCEL_MOVES, List.copyOf(moved.values()));
            return Set.of();
        } catch (Unavailable | SdkException unsent) {
            LOG.warnf("what follows for %d parcels has to be sent again", moved.size());
            Set<String> failed = new LinkedHashSet<>();
            moved.keySet().forEach(news -> failed.addAll(news.messageIds()));
            return failed;
        }
    }
}
