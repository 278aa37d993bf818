package dev.holdfast.shipping.poll;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.model.tracking.Tracked;
import dev.holdfast.shipping.carrier.CarrierProvider.Ignored;
import dev.holdfast.shipping.carrier.CarrierProvider.News;
import dev.holdfast.shipping.carrier.CarrierProvider.NotTheirs;
import dev.holdfast.shipping.carrier.CarrierProvider.Parsed;
import dev.holdfast.shipping.poll.Answer.Told;
import dev.holdfast.shipping.poll.Answer.Unusable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads the trackings of an answer as the webhooks' are read. */
final class Trackings {

    private Trackings() {}

    /** @param each how the provider's tracking is read */
    static Answer of(JsonNode list, Function<JsonNode, Parsed> each) {
        if (!list.isArray()) {
            return new Unusable("no list of trackings");
        }
        List<Tracked> tracked = new ArrayList<>();
        int unreadable = 0;
        for (JsonNode one : list) {
            switch (each.apply(one)) {
                case News(Tracked news) -> tracked.add(news);
                case Ignored ignored -> unreadable++;
                case NotTheirs ignored -> unreadable++;
            }
        }
        return new Told(tracked, unreadable);
    }
}
