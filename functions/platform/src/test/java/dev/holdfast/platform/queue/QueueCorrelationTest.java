package dev.holdfast.platform.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.holdfast.model.message.CheckStockLevels;
import dev.holdfast.model.message.SettleHold;
import dev.holdfast.model.topology.Queues;
import dev.holdfast.platform.observe.Invocation;
import dev.holdfast.platform.observe.Invocations;
import dev.holdfast.platform.observe.Metric;
import dev.holdfast.platform.observe.Outcome;
import dev.holdfast.platform.queue.MessageQueues.OutgoingMessage;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.Test;

/** An order's id goes with it from queue to queue, and what is measured on the way is noted. */
class QueueCorrelationTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final List<OutgoingMessage> sent = new ArrayList<>();
    private final List<Invocation> ended = new ArrayList<>();
    private final Messages messages = new Messages(new MessageQueues() {
        @Override
        public void send(String queue, List<OutgoingMessage> more) {
            sent.addAll(more);
        }

        @Override
        public void comeAgain(String queue, List<FailedDelivery> deliveries) {}
    });
    private final QueueAdapter adapter =
            new QueueAdapter(messages, InstantSource.fixed(NOW), new Invocations(ended::add));

    @Test
    void aMessageOfAnOrderCarriesItsId() {
        messages.send(Queues.HOLDS, List.of(new SettleHold("o-1", SettleHold.End.SHIP)));
        assertThat(sent).extracting(OutgoingMessage::attributes).containsExactly(Map.of("correlation-id", "o-1"));
        assertThat(sent.getFirst().body()).isEqualTo("{\"orderId\":\"o-1\",\"end\":\"SHIP\"}");
    }

    /** SQS would refuse the message. */
    @Test
    void whatIsNoIdIsNotMadeAnAttribute() {
        messages.send(Queues.HOLDS, List.of(new SettleHold("o\u0001", SettleHold.End.SHIP)));
        assertThat(sent.getFirst().attributes()).isEmpty();
    }

    @Test
    void aDeliverysLinesCarryTheIdOfItsOrderAndSoDoesWhatFollows() {
        List<Object> carried = new ArrayList<>();
        handle(List.of(record("m-1", "o-1", "{\"orderId\":\"o-1\",\"end\":\"SHIP\"}", 3)), batch -> {
            carried.add(String.valueOf(MDC.get(Invocation.CORRELATION)));
            messages.send(Queues.STOCK_LEVELS, List.of(new CheckStockLevels(List.of("MUG"))));
            return Set.of();
        });
        assertThat(carried).containsExactly("o-1");
        assertThat(sent.getFirst().attributes()).containsEntry("correlation-id", "o-1");
        assertThat(ended.getFirst().measured())
                .containsEntry(Metric.BATCH, 1.0)
                .containsEntry(Metric.OLDEST_MESSAGE, 3.0)
                .containsEntry(Metric.FAILED_DELIVERIES, 0.0);
    }

    @Test
    void allOrdersOfADeliveryAreNamedAndItsFailuresCounted() {
        handle(
                List.of(
                        record("m-1", "o-1", "{\"orderId\":\"o-1\",\"end\":\"SHIP\"}", 3),
                        record("m-2", "o-2", "{\"orderId\":\"o-2\",\"end\":\"SHIP\"}", 5)),
                batch -> Set.of("m-2"));
        assertThat(ended.getFirst().correlationIds()).containsExactly("o-1", "o-2");
        assertThat(ended.getFirst().outcome()).isEqualTo(Outcome.PARTLY);
        assertThat(ended.getFirst().measured())
                .containsEntry(Metric.OLDEST_MESSAGE, 5.0)
                .containsEntry(Metric.FAILED_DELIVERIES, 1.0);
    }

    @Test
    void whatNobodyCanReadKeepsItsIdAmongTheDeadLetters() {
        handle(List.of(record("m-1", "o-1", "no JSON", 0)), batch -> Set.of());
        assertThat(sent.getFirst().attributes())
                .containsEntry("correlation-id", "o-1")
                .containsKey("reason");
        assertThat(ended.getFirst().measured()).containsEntry(Metric.DEAD_LETTERS, 1.0);
    }

    @Test
    void theReasonSaysWhereAndDoesNotQuoteWhatStandsThere() {
        handle(
                List.of(
                        record("m-1", "o-1", "{\"orderId\":Ada}", 0),
                        record("m-2", "o-2", "{\"orderId\":\"o-2\",\"end\":\"12 High Street\"}", 0)),
                batch -> Set.of());
        assertThat(sent)
                .extracting(message -> message.attributes().get("reason"))
                .containsExactly(
                        "not a SettleHold: wrong at line 1, column 12", "not a SettleHold: wrong or unknown at /end");
    }

    private void handle(List<SQSEvent.SQSMessage> records, Function<Batch<SettleHold>, Set<String>> work) {
        SQSEvent event = new SQSEvent();
        event.setRecords(records);
        adapter.handle(
                new QueueOperation<SettleHold>() {
                    @Override
                    public String name() {
                        return "settle-holds";
                    }

                    @Override
                    public Class<SettleHold> messageType() {
                        return SettleHold.class;
                    }

                    @Override
                    public Set<String> handle(Batch<SettleHold> batch) {
                        return work.apply(batch);
                    }
                },
                event);
    }

    private static SQSEvent.SQSMessage record(String id, String correlationId, String body, int secondsOld) {
        SQSEvent.SQSMessage record = new SQSEvent.SQSMessage();
        record.setMessageId(id);
        record.setBody(body);
        record.setAttributes(Map.of(
                "SentTimestamp", Long.toString(NOW.minusSeconds(secondsOld).toEpochMilli())));
        SQSEvent.MessageAttribute attribute = new SQSEvent.MessageAttribute();
        attribute.setDataType("String");
        attribute.setStringValue(correlationId);
        record.setMessageAttributes(Map.of(Messages.CORRELATION_ID, attribute));
        return record;
    }
}
