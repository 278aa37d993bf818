package dev.holdfast.payments;

import dev.holdfast.model.message.PaymentReceived;
import dev.holdfast.model.topology.Queues;
import dev.holdfast.payments.PaymentProvider.Ignored;
import dev.holdfast.payments.PaymentProvider.NotTheirs;
import dev.holdfast.payments.PaymentProvider.Payment;
import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.HttpOperation;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.http.Problem;
import dev.holdfast.platform.http.Refusal;
import dev.holdfast.platform.queue.Messages;
import dev.holdfast.platform.webhook.Verdict.Refused;
import dev.holdfast.platform.webhook.Verdict.Verified;
import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.logging.Logger;

/** Takes a provider's webhook: a 200 means that the payment is on the queue, and the provider may forget it. */
@Singleton
public class AcceptPayment implements HttpOperation {

    private static final Logger LOG = Logger.getLogger(AcceptPayment.class);

    private final PaymentProviders providers;
    private final Messages messages;

    public AcceptPayment(PaymentProviders providers, Messages messages) {
        this.providers = providers;
        this.messages = messages;
    }

    /** What a provider is told. */
    public record Receipt(boolean received) {}

    @Override
    public HttpAnswer handle(HttpRequest request) {
        PaymentProvider provider = providers
                .find(request.pathParameter("provider"))
                .orElseThrow(() -> new Refusal(Problem.notFound("there is no such payment provider")));
        return switch (provider.verify(request)) {
            case Refused refused -> {
                LOG.warnf("a webhook for %s was refused: %s", provider.name(), refused.reason());
                yield HttpAnswer.problem(Problem.unauthorized(refused.reason().detail()));
            }
            case Verified ignored -> accept(provider, request.body());
        };
    }

    private HttpAnswer accept(PaymentProvider provider, byte[] body) {
        return switch (provider.parse(body)) {
            case Payment payment -> queue(payment.received());
            case Ignored ignored -> {
                LOG.debugf("%s: %s does not concern us", provider.name(), ignored.kind());
                yield HttpAnswer.ok(new Receipt(true));
            }
            case NotTheirs notTheirs -> HttpAnswer.problem(Problem.malformed(notTheirs.reason()));
        };
    }

    private HttpAnswer queue(PaymentReceived payment) {
        messages.send(Queues.PAYMENTS, List.of(payment));
        return HttpAnswer.ok(new Receipt(true));
    }
}
