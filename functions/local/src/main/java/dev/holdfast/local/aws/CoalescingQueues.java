package dev.holdfast.local.aws;

import dev.holdfast.platform.Unavailable;
import dev.holdfast.platform.aws.SqsQueues;
import dev.holdfast.platform.queue.MessageQueues;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Puts what many requests send at the same time into shared requests, for ElasticMQ takes nine times as many messages in
 * tens as one by one. Nobody waits for company: while one request is under way, the next one's messages gather.
 */
public final class CoalescingQueues implements MessageQueues, AutoCloseable {

    private static final int REQUESTS_AT_ONCE = 2;

    private final MessageQueues queues;
    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();

    public CoalescingQueues(MessageQueues queues) {
        this.queues = queues;
    }

    @Override
    public void send(String queue, List<OutgoingMessage> messages) {
        if (messages.size() >= SqsQueues.BATCH_MAX) {
            queues.send(queue, messages);
            return;
        }
        Waiting waiting = new Waiting(messages, new CompletableFuture<>());
        lanes.computeIfAbsent(queue, name -> new Lane(name)).add(waiting);
        try {
            waiting.sent().join();
        } catch (CompletionException failed) {
            throw new Unavailable("the queue " + queue + " may not have the message", failed);
        }
    }

    @Override
    public void comeAgain(String queue, List<FailedDelivery> deliveries) {
        queues.comeAgain(queue, deliveries);
    }

    @Override
    public void close() {
        lanes.values().forEach(Lane::close);
    }

    /** Messages whose sender waits. */
    private record Waiting(List<OutgoingMessage> messages, CompletableFuture<Void> sent) {}

    /** What is on its way to one queue. */
    private final class Lane {
        private final String queue;
        private final BlockingQueue<Waiting> all = new LinkedBlockingQueue<>();
        private final List<Thread> senders = new ArrayList<>();

        Lane(String queue) {
            this.queue = queue;
            for (int i = 0; i < REQUESTS_AT_ONCE; i++) {
                senders.add(Thread.ofVirtual().name("send-" + queue).start(this::work));
            }
        }

        void add(Waiting waiting) {
            all.add(waiting);
        }

        void close() {
            senders.forEach(Thread::interrupt);
        }

        private void work() {
            try {
                while (true) {
                    send(together(all.take()));
                }
            } catch (InterruptedException closed) {
                Thread.currentThread().interrupt();
            }
        }

        private List<Waiting> together(Waiting first) {
            List<Waiting> together = new ArrayList<>(List.of(first));
            int messages = first.messages().size();
            for (Waiting next = all.peek(); next != null; next = all.peek()) {
                if (messages + next.messages().size() > SqsQueues.BATCH_MAX || !all.remove(next)) {
                    break;
                }
                together.add(next);
                messages += next.messages().size();
            }
            return together;
        }

        private void send(List<Waiting> together) {
            try {
                queues.send(
                        queue,
                        together.stream()
                                .flatMap(each -> each.messages().stream())
                                .toList());
                together.forEach(each -> each.sent().complete(null));
            } catch (RuntimeException failed) {
                together.forEach(each -> each.sent().completeExceptionally(failed));
            }
        }
    }
}
