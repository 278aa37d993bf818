package dev.holdfast.shipping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.model.topology.Queues;
import dev.holdfast.model.tracking.Tracked;
import dev.holdfast.platform.Secrets;
import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.HttpOperation;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.http.Problem;
import dev.holdfast.platform.http.Refusal;
import dev.holdfast.platform.json.Json;
import dev.holdfast.platform.observe.Invocation;
import dev.holdfast.platform.observe.Metric;
import dev.holdfast.platform.queue.Messages;
import dev.holdfast.platform.webhook.Verdict.Refused;
import dev.holdfast.platform.webhook.Verdict.Verified;
import dev.holdfast.shipping.carrier.CarrierProvider;
import dev.holdfast.shipping.carrier.CarrierProvider.Ignored;
import dev.holdfast.shipping.carrier.CarrierProvider.News;
import dev.holdfast.shipping.carrier.CarrierProvider.NotTheirs;
import dev.holdfast.shipping.carrier.CarrierProviders;
import dev.holdfast.shipping.payload.Payload;
import dev.holdfast.shipping.payload.PayloadParts;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Takes a carrier's webhook: a 200 means that what it says and the words themselves are on the queue, and the carrier may
 * forget it. Nothing is read of a body whose signature does not hold.
 */
@Singleton
public class AcceptScan implements HttpOperation {

    private static final Logger LOG = Logger.getLogger(AcceptScan.class);

    private final CarrierProviders providers;
    private final Secrets secrets;
    private final Messages messages;
    private final InstantSource clock;

    public AcceptScan(CarrierProviders providers, Secrets secrets, Messages messages, InstantSource clock) {
        this.providers = providers;
        this.secrets = secrets;
        this.messages = messages;
        this.clock = clock;
    }

    /** What a carrier is told. */
    public record Receipt(boolean received) {}

    @Override
    public HttpAnswer handle(HttpRequest request) {
        CarrierProvider provider = providers
                .find(request.pathParameter("carrier"))
                .orElseThrow(() -> new Refusal(Problem.notFound("there is no such carrier")));
        return switch (provider.verify(request, secrets.webhook(provider.name()))) {
            case Refused refused -> {
                Invocation.count(Metric.WEBHOOKS_REFUSED, 1);
                LOG.warnf("a webhook for %s was refused: %s", provider.name(), refused.reason());
                yield HttpAnswer.problem(Problem.unauthorized(refused.reason().detail()));
            }
            case Verified ignored -> read(provider, request.body());
        };
    }

    private HttpAnswer read(CarrierProvider provider, byte[] body) {
        JsonNode json;
        try {
            json = Json.readForeign(body, JsonNode.class);
        } catch (JsonProcessingException malformed) {
            return HttpAnswer.problem(Problem.malformed("the body is not JSON"));
        }
        return switch (provider.parse(json)) {
            case News(Tracked tracked) -> queue(provider, body, Optional.of(tracked));
            case Ignored(String kind) -> {
                LOG.debugf("%s: %s does not concern us", provider.name(), kind);
                yield queue(provider, body, Optional.empty());
            }
            case NotTheirs(String reason) -> HttpAnswer.problem(Problem.malformed(reason));
        };
    }

    private HttpAnswer queue(CarrierProvider provider, byte[] body, Optional<Tracked> tracked) {
        Payload payload = new Payload(
                provider.name(),
                PayloadParts.id(provider.name(), body),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                body);
        messages.send(Queues.SCANS, PayloadParts.withWords(payload, tracked));
        return HttpAnswer.ok(new Receipt(true));
    }
}
