package dev.holdfast.payments;

import dev.holdfast.model.message.PaymentReceived;
import dev.holdfast.payments.Settling.ComeAgain;
import dev.holdfast.payments.Settling.Commit;
import dev.holdfast.payments.Settling.Plan;
import dev.holdfast.payments.Settling.Recognised;
import dev.holdfast.platform.aws.GroupCommit;
import dev.holdfast.platform.queue.Batch;
import dev.holdfast.platform.queue.Delivery;
import dev.holdfast.platform.queue.QueueOperation;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Compares payments with their orders and settles each once, many in one transaction. A payment that was settled before
 * is recognised by its id, and what followed from it is sent again.
 */
@Singleton
public class ConfirmPayment implements QueueOperation<PaymentReceived> {

    private static final Logger LOG = Logger.getLogger(ConfirmPayment.class);

    /** How often one payment is looked at anew within a batch. Its order may change in between, but not for ever. */
    private static final int TRIES_MAX = 5;

    private final Settling settling;
    private final GroupCommit commits;
    private final FollowUps followUps;
    private final InstantSource clock;

    public ConfirmPayment(Settling settling, GroupCommit commits, FollowUps followUps, InstantSource clock) {
        this.settling = settling;
        this.commits = commits;
        this.followUps = followUps;
        this.clock = clock;
    }

    @Override
    public Class<PaymentReceived> messageType() {
        return PaymentReceived.class;
    }

    @Override
    public Set<String> handle(Batch<PaymentReceived> batch) {
        Run run = new Run(batch);
        List<Attempt> waiting = new ArrayList<>();
        for (Delivery<PaymentReceived> delivery : batch.deliveries()) {
            waiting.add(new Attempt(delivery, settling.hopeful(delivery.message(), clock.instant()), 1));
        }
        while (!waiting.isEmpty() && clock.instant().isBefore(batch.stopBefore())) {
            waiting = run.round(waiting);
        }
        waiting.forEach(left -> run.failed.add(left.id()));
        run.failed.addAll(followUps.send(run.settled));
        return run.failed;
    }

    /** A message and what is to be tried for it next. */
    private record Attempt(Delivery<PaymentReceived> delivery, Plan plan, int tries) {
        String id() {
            return delivery.messageId();
        }
    }

    /** One batch on its way. */
    private final class Run {
        final Batch<PaymentReceived> batch;
        final Map<String, RecordedPayment> settled = new LinkedHashMap<>();
        final Set<String> failed = new LinkedHashSet<>();

        Run(Batch<PaymentReceived> batch) {
            this.batch = batch;
        }

        /** Commits what may go together; what has to be tried next is returned. */
        List<Attempt> round(List<Attempt> waiting) {
            List<Attempt> next = new ArrayList<>();
            List<Attempt> together = new ArrayList<>();
            List<Commit> commitsTogether = new ArrayList<>();
            Set<String> touched = new HashSet<>();
            for (Attempt attempt : waiting) {
                switch (attempt.plan()) {
                    case Commit commit -> {
                        // One transaction must not name an item twice: a second payment of an order waits its turn
                        List<String> items = commit.items();
                        if (Collections.disjoint(touched, items)) {
                            touched.addAll(items);
                            together.add(attempt);
                            commitsTogether.add(commit);
                        } else {
                            next.add(attempt);
                        }
                    }
                    case Recognised known -> settled.put(attempt.id(), known.recorded());
                    case ComeAgain again -> {
                        LOG.infof("a payment has to come again: %s", again.reason());
                        failed.add(attempt.id());
                    }
                }
            }
            next.addAll(commit(together, commitsTogether));
            return next;
        }

        private List<Attempt> commit(List<Attempt> attempts, List<Commit> together) {
            List<Attempt> next = new ArrayList<>();
            List<GroupCommit.Outcome> outcomes =
                    commits.commit(together.stream().map(Commit::own).toList(), batch.stopBefore());
            for (int i = 0; i < attempts.size(); i++) {
                Attempt attempt = attempts.get(i);
                switch (outcomes.get(i)) {
                    case GroupCommit.Done ignored ->
                        settled.put(attempt.id(), together.get(i).recorded());
                    case GroupCommit.Unknown ignored -> failed.add(attempt.id());
                    case GroupCommit.Guarded guarded -> {
                        if (attempt.tries() < TRIES_MAX) {
                            Plan plan = settling.after(attempt.delivery(), guarded.found(), clock.instant());
                            next.add(new Attempt(attempt.delivery(), plan, attempt.tries() + 1));
                        } else {
                            failed.add(attempt.id());
                        }
                    }
                }
            }
            return next;
        }
    }
}
