package dev.holdfast.payments;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.holdfast.model.Money;
import dev.holdfast.model.message.PaymentReceived;
import dev.holdfast.platform.Secrets;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.json.Json;
import dev.holdfast.platform.webhook.StandardWebhooks;
import dev.holdfast.platform.webhook.Verdict;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A provider that moves no money, for laptops, load tests and trials. Its webhook is signed as Standard Webhooks say. */
@Singleton
public class TestProvider implements PaymentProvider {

    public static final String NAME = "test";

    /** The one kind of event that concerns us. */
    public static final String SUCCEEDED = "payment.succeeded";

    /** Ids become parts of keys and subjects: no {@code #}, no {@code /}, no blanks. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,127}");

    private final StandardWebhooks signatures;
    private final Secrets secrets;
    private final InstantSource clock;

    public TestProvider(StandardWebhooks signatures, Secrets secrets, InstantSource clock) {
        this.signatures = signatures;
        this.secrets = secrets;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Verdict verify(HttpRequest request) {
        return signatures.verify(request, secrets.webhook(NAME));
    }

    @Override
    public Parsed parse(byte[] body) {
        try {
            String kind = Json.readForeign(body, Kind.class).type();
            if (kind == null || kind.isBlank()) {
                return new NotTheirs("an event has a type");
            }
            return kind.equals(SUCCEEDED)
                    ? payment(Json.readForeign(body, Event.class).data())
                    : new Ignored(kind);
        } catch (JsonProcessingException unreadable) {
            return new NotTheirs("the body is no event of this provider");
        }
    }

    private Parsed payment(@Nullable Data data) {
        if (data == null
                || data.amount() == null
                || data.currency() == null
                || data.paymentId() == null
                || data.orderId() == null) {
            return new NotTheirs("data needs paymentId, orderId, amount and currency");
        }
        if (!ID.matcher(data.paymentId()).matches()
                || !ID.matcher(data.orderId()).matches()) {
            return new NotTheirs("ids are 1 to 128 letters, digits, dots, colons, hyphens or underscores");
        }
        if (data.amount() < 1) {
            return new NotTheirs("amount must be at least 1 minor unit");
        }
        try {
            Money paid = new Money(data.amount(), data.currency());
            return new Payment(new PaymentReceived(NAME, data.paymentId(), data.orderId(), paid, clock.instant()));
        } catch (IllegalArgumentException noCurrency) {
            return new NotTheirs("currency must be an ISO 4217 code");
        }
    }

    /** All that is read of an event before it is known to concern us. */
    public record Kind(@Nullable String type) {}

    /** A payment that succeeded. */
    public record Event(@Nullable Data data) {}

    /** @param amount minor units */
    public record Data(
            @Nullable String paymentId,
            @Nullable String orderId,
            @Nullable Long amount,
            @Nullable String currency) {}
}
