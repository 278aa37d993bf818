package dev.holdfast.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.model.topology.QueueSpec;
import dev.holdfast.model.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/** What an event source mapping does: receives, makes an event of it, and deletes what was not reported as failed. */
final class Deliveries {

    private static final String UNREADABLE = "{\"this\": is no JSON";
    private static final int AT_ONCE_MAX = 10;

    private final World world;
    private final QueueSpec queue;
    private final List<Message> messages = new ArrayList<>();

    Deliveries(World world, String queue) {
        this.world = world;
        this.queue = Topology.HOLDFAST.queue(queue);
    }

    void sendUnreadable() {
        sqs().sendMessage(send -> send.queueUrl(url(queue.name())).messageBody(UNREADABLE));
    }

    /** All that can be received now; the bodies of those that can be read. */
    List<String> receive() {
        List<Message> some;
        do {
            some = receive(queue.name());
            messages.addAll(some);
        } while (!some.isEmpty());
        return messages.stream()
                .map(Message::body)
                .filter(body -> !body.equals(UNREADABLE))
                .toList();
    }

    private List<Message> receive(String name) {
        return sqs().receiveMessage(receive -> receive.queueUrl(url(name))
                        .maxNumberOfMessages(AT_ONCE_MAX)
                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL)
                        .messageAttributeNames("All"))
                .messages();
    }

    String event() {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        ArrayNode records = event.putArray("Records");
        for (Message message : messages) {
            ObjectNode record = records.addObject();
            record.put("messageId", message.messageId())
                    .put("receiptHandle", message.receiptHandle())
                    .put("body", message.body())
                    .put("md5OfBody", message.md5OfBody())
                    .put("eventSource", "aws:sqs")
                    .put("eventSourceARN", world.aws().queueNames().arn(queue.name()))
                    .put("awsRegion", "eu-west-1");
            ObjectNode attributes = record.putObject("attributes");
            message.attributesAsStrings().forEach(attributes::put);
            record.putObject("messageAttributes")
                    .putObject("attempt")
                    .put("stringValue", "first")
                    .put("dataType", "String");
        }
        return event.toString();
    }

    void delete() {
        messages.forEach(message -> sqs().deleteMessage(
                        delete -> delete.queueUrl(url(queue.name())).receiptHandle(message.receiptHandle())));
    }

    /** With its reason beside it. */
    void unreadableIsInTheDeadLetters() {
        List<Message> dead = receive(queue.deadLetterName());
        assertThat(dead).singleElement().satisfies(message -> {
            assertThat(message.body()).isEqualTo(UNREADABLE);
            assertThat(message.messageAttributes()).containsKey("reason");
        });
    }

    private SqsClient sqs() {
        return world.aws().sqs();
    }

    private String url(String name) {
        return world.aws().queueNames().url(name);
    }
}
