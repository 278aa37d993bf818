package dev.holdfast.local.pollers;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.holdfast.local.aws.CurrentFunction;
import dev.holdfast.model.topology.FunctionSpec;
import dev.holdfast.platform.queue.QueueAdapter;
import dev.holdfast.platform.queue.QueueOperation;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * A function's event source mapping: gathers deliveries from its queue, keeps as many under way as declared, deletes what
 * is done and leaves what failed to come again.
 */
final class Poller implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Poller.class);
    private static final Duration TROUBLE_PAUSE = Duration.ofMillis(500);

    private final FunctionSpec function;
    private final int concurrency;
    private final QueueOperation<?> operation;
    private final QueueAdapter adapter;
    private final SourceQueue queue;
    private final Gatherer gatherer;
    private final ScheduledExecutorService timer;
    private final InstantSource clock;
    private final Semaphore free;
    private final Thread thread;
    private volatile boolean closed;

    Poller(
            FunctionSpec function,
            int concurrency,
            QueueOperation<?> operation,
            QueueAdapter adapter,
            SourceQueue queue,
            Gatherer gatherer,
            ScheduledExecutorService timer,
            InstantSource clock) {
        this.function = function;
        this.concurrency = concurrency;
        this.operation = operation;
        this.adapter = adapter;
        this.queue = queue;
        this.gatherer = gatherer;
        this.timer = timer;
        this.clock = clock;
        this.free = new Semaphore(concurrency);
        this.thread = Thread.ofVirtual().name("poll-" + function.name()).unstarted(this::poll);
    }

    void start() {
        thread.start();
    }

    /** Takes no new messages from now on. */
    void stop() {
        closed = true;
    }

    /** Waits for what is under way. */
    @Override
    public void close() {
        closed = true;
        try {
            thread.join(function.timeout());
            if (!free.tryAcquire(concurrency, function.timeout().toSeconds(), TimeUnit.SECONDS)) {
                LOG.warnf("%s is still at work; its messages will come again", function.name());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void poll() {
        try {
            while (!closed) {
                free.acquire();
                if (!dispatchNext()) {
                    free.release();
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether a delivery is under way now. */
    private boolean dispatchNext() throws InterruptedException {
        try {
            Optional<Gatherer.Gathered> gathered = gatherer.gather();
            if (gathered.isPresent() && closed) {
                queue.hide(gathered.get().messages(), Duration.ZERO);
            } else if (gathered.isPresent()) {
                Thread.ofVirtual().name(function.name()).start(() -> deliver(gathered.get()));
                return true;
            }
        } catch (SdkException failure) {
            if (!closed) {
                LOG.warnf(
                        "%s: the queue %s does not answer",
                        function.name(), queue.spec().name());
                Thread.sleep(TROUBLE_PAUSE);
            }
        }
        return false;
    }

    private void deliver(Gatherer.Gathered gathered) {
        Lease lease = Lease.keep(queue, gathered, timer, clock);
        try {
            Set<String> failed = call(gathered.messages());
            warnIfSlow(gathered.since());
            queue.delete(allBut(gathered.messages(), failed));
        } catch (SdkException failure) {
            LOG.warnf("%s: a delivery was not settled and comes again", function.name());
        } finally {
            lease.end();
            free.release();
        }
    }

    private Set<String> call(List<Message> messages) {
        SQSEvent event = SqsEvents.of(messages, queue.arn());
        try {
            SQSBatchResponse response = CurrentFunction.call(function, () -> adapter.handle(operation, event));
            return response.getBatchItemFailures().stream()
                    .map(SQSBatchResponse.BatchItemFailure::getItemIdentifier)
                    .collect(Collectors.toSet());
        } catch (RuntimeException all) {
            LOG.errorf(all, "%s failed", function.name());
            return messages.stream().map(Message::messageId).collect(Collectors.toSet());
        }
    }

    /** Lambda would have ended it and delivered everything again. */
    private void warnIfSlow(Instant since) {
        Duration took = Duration.between(since, clock.instant());
        if (took.compareTo(function.timeout()) > 0) {
            LOG.warnf(
                    "%s took %d ms and may take %d",
                    function.name(), took.toMillis(), function.timeout().toMillis());
        }
    }

    private static List<Message> allBut(List<Message> messages, Set<String> failed) {
        return messages.stream()
                .filter(message -> !failed.contains(message.messageId()))
                .toList();
    }
}
