package dev.holdfast.payments;

import static dev.holdfast.platform.aws.Attributes.instant;
import static dev.holdfast.platform.aws.Attributes.n;
import static dev.holdfast.platform.aws.Attributes.number;
import static dev.holdfast.platform.aws.Attributes.s;
import static dev.holdfast.platform.aws.Attributes.string;

import dev.holdfast.model.Money;
import dev.holdfast.model.topology.Tables;
import dev.holdfast.payments.RecordedPayment.Outcome;
import dev.holdfast.platform.aws.ItemWrite;
import dev.holdfast.platform.aws.TableNames;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Settled payments, by provider and the provider's own id. A row never changes: it is the guard against duplicates. */
@Singleton
public class PaymentTable {

    private static final String KEY = "payment";

    private final String table;

    public PaymentTable(TableNames names) {
        this.table = names.of(Tables.PAYMENTS);
    }

    /** Records a payment, once. */
    TransactWriteItem record(RecordedPayment payment) {
        Map<String, AttributeValue> item = Map.ofEntries(
                Map.entry(KEY, s(payment.key())),
                Map.entry("provider", s(payment.provider())),
                Map.entry("paymentId", s(payment.paymentId())),
                Map.entry("orderId", s(payment.orderId())),
                Map.entry("amount", n(payment.paid().amount())),
                Map.entry("currency", s(payment.paid().currency())),
                Map.entry("outcome", s(payment.outcome().name())),
                Map.entry("reason", s(payment.reason())),
                Map.entry("at", instant(payment.at())));
        return ItemWrite.putNew(table, item, KEY);
    }

    /** The payment that stood in a write's way; empty if it was something else. */
    Optional<RecordedPayment> decode(Map<String, AttributeValue> item) {
        if (!item.containsKey(KEY)) {
            return Optional.empty();
        }
        return Optional.of(new RecordedPayment(
                string(item, "provider"),
                string(item, "paymentId"),
                string(item, "orderId"),
                new Money(number(item, "amount", 0), string(item, "currency")),
                Outcome.valueOf(string(item, "outcome")),
                string(item, "reason"),
                Instant.ofEpochMilli(number(item, "at", 0))));
    }
}
