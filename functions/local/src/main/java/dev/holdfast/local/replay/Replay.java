package dev.holdfast.local.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.model.topology.Queues;
import dev.holdfast.model.tracking.Tracked;
import dev.holdfast.platform.json.Json;
import dev.holdfast.platform.queue.Messages;
import dev.holdfast.shipping.carrier.CarrierProvider;
import dev.holdfast.shipping.carrier.CarrierProvider.News;
import dev.holdfast.shipping.carrier.CarrierProviders;
import dev.holdfast.shipping.payload.Payload;
import dev.holdfast.shipping.payload.PayloadParts;
import dev.holdfast.shipping.payload.PayloadTable;
import java.time.Instant;
import java.util.Optional;

/**
 * Reads kept payloads again, as the present adapters understand them, and queues what they say. Whoever merged them before
 * finds nothing new in them, so that any of it may be done any number of times.
 */
final class Replay {

    private final PayloadTable payloads;
    private final CarrierProviders providers;
    private final Messages messages;

    Replay(PayloadTable payloads, CarrierProviders providers, Messages messages) {
        this.payloads = payloads;
        this.providers = providers;
        this.messages = messages;
    }

    /**
     * Which payloads are meant.
     *
     * @param number a parcel's tracking number, in capitals and without blanks
     * @param dryRun whether they are only counted
     */
    record Wanted(Optional<String> provider, Optional<String> number, Instant since, boolean dryRun) {

        boolean isAbout(Tracked tracked) {
            return number.isEmpty() || number.get().equals(tracked.parcel().number());
        }
    }

    /**
     * What was found.
     *
     * @param read payloads that were looked into
     * @param sent of these, what was sent or would be
     * @param silent that concern no parcel
     * @param unreadable that nobody here understands (any more)
     */
    record Result(long read, long sent, long silent, long unreadable) {

        Result plus(Result more) {
            return new Result(read + more.read, sent + more.sent, silent + more.silent, unreadable + more.unreadable);
        }
    }

    /** @throws dev.holdfast.platform.Unavailable if the queue may lack some; do all of it again */
    Result run(Wanted wanted) {
        Result[] total = {new Result(0, 0, 0, 0)};
        payloads.each(
                name -> wanted.provider().isEmpty() || wanted.provider().get().equals(name),
                wanted.since(),
                payload -> total[0] = total[0].plus(one(payload, wanted)));
        return total[0];
    }

    private Result one(Payload payload, Wanted wanted) {
        return switch (parse(payload)) {
            case News(Tracked tracked) -> {
                if (!wanted.isAbout(tracked)) {
                    yield new Result(1, 0, 0, 0);
                }
                if (!wanted.dryRun()) {
                    messages.send(Queues.SCANS, PayloadParts.withoutWords(payload, Optional.of(tracked)));
                }
                yield new Result(1, 1, 0, 0);
            }
            case CarrierProvider.Ignored ignored -> new Result(1, 0, 1, 0);
            case CarrierProvider.NotTheirs notTheirs -> new Result(1, 0, 0, 1);
        };
    }

    private CarrierProvider.Parsed parse(Payload payload) {
        try {
            JsonNode body = Json.readForeign(payload.body(), JsonNode.class);
            return providers
                    .find(payload.provider())
                    .map(provider -> provider.parse(body))
                    .orElseGet(() -> new CarrierProvider.NotTheirs("the provider is gone"));
        } catch (JsonProcessingException malformed) {
            return new CarrierProvider.NotTheirs("not JSON");
        }
    }
}
