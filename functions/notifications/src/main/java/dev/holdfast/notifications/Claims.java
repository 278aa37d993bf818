package dev.holdfast.notifications;

import dev.holdfast.model.message.Notification;
import dev.holdfast.notifications.NotificationTable.Found;
import dev.holdfast.notifications.Telling.Claim;
import dev.holdfast.notifications.preferences.Preferences;
import dev.holdfast.platform.aws.GroupCommit;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jboss.logging.Logger;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Who may send what, by conditional writes: nothing is sent that was not claimed before. */
@Singleton
public class Claims {

    private static final Logger LOG = Logger.getLogger(Claims.class);

    /** Longer than a function may run, so that no living claimant is taken for dead. */
    static final Duration CLAIM = Duration.ofSeconds(60);

    /** For what was begun to be sent, and then to be marked. */
    private static final Duration LAST_SENDING = Duration.ofSeconds(5);

    private final NotificationTable table;
    private final Wishes wishes;
    private final Sending sending;
    private final GroupCommit commits;
    private final InstantSource clock;
    private final RandomGenerator random;

    public Claims(
            NotificationTable table,
            Wishes wishes,
            Sending sending,
            GroupCommit commits,
            InstantSource clock,
            RandomGenerator random) {
        this.table = table;
        this.wishes = wishes;
        this.sending = sending;
        this.commits = commits;
        this.clock = clock;
        this.random = random;
    }

    Round begin(Function<String, Preferences> preferences, Instant stopBefore) {
        return new Round(preferences, Long.toHexString(random.nextLong()), stopBefore);
    }

    /** One delivery's work, under a name of its own. */
    final class Round {

        private final Function<String, Preferences> preferences;
        private final String claimant;
        private final Instant stopBefore;
        private final Set<Telling.Key> told = new HashSet<>();
        private final List<Found> abandoned = new ArrayList<>();

        Round(Function<String, Preferences> preferences, String claimant, Instant stopBefore) {
            this.preferences = preferences;
            this.claimant = claimant;
            this.stopBefore = stopBefore;
        }

        Preferences preferences(Notification notification) {
            return preferences.apply(notification.recipient());
        }

        /** What needs no more to be done. */
        Set<Telling.Key> told() {
            return Collections.unmodifiableSet(told);
        }

        /** What others have claimed and left, as it was found. */
        List<Found> abandoned() {
            return abandoned;
        }

        /** What goes nowhere: its record is all there is to it. */
        void record(List<Telling> silent) {
            first(silent, Optional.empty());
        }

        /** Claims, sends and marks what was never claimed before. */
        void claim(List<Telling> loud) {
            if (mayStillSend()) {
                sendAndMark(first(loud, Optional.of(claim())));
            }
        }

        /** Takes over, sends and marks; what the customer no longer wants does not go out any more. */
        void takeOver(List<Found> left) {
            if (!mayStillSend()) {
                return;
            }
            List<Telling> next = left.stream().map(this::resumed).toList();
            List<TransactWriteItem> writes = new ArrayList<>();
            for (int i = 0; i < left.size(); i++) {
                writes.add(table.takeOver(next.get(i), left.get(i).claim().orElseThrow(), claim()));
            }
            List<Telling> mine = new ArrayList<>();
            List<GroupCommit.Outcome> outcomes = commit(writes, stopBefore);
            for (int i = 0; i < next.size(); i++) {
                switch (outcomes.get(i)) {
                    case GroupCommit.Done ignored -> mine.add(next.get(i));
                    case GroupCommit.Guarded guarded
                    when isMine(table.decode(guarded.found())) -> mine.add(next.get(i));
                    case GroupCommit.Guarded ignored -> LOG.debug("somebody else was faster");
                    case GroupCommit.Unknown unknown -> again(unknown);
                }
            }
            sendAndMark(mine);
        }

        /** Those that this round has claimed. */
        private List<Telling> first(List<Telling> tellings, Optional<Claim> claim) {
            List<Telling> mine = new ArrayList<>();
            List<GroupCommit.Outcome> outcomes = commit(
                    tellings.stream().map(each -> table.write(each, claim)).toList(), stopBefore);
            for (int i = 0; i < tellings.size(); i++) {
                switch (outcomes.get(i)) {
                    case GroupCommit.Done ignored -> mine.add(tellings.get(i));
                    case GroupCommit.Guarded(var item) -> sort(table.decode(item), tellings.get(i), mine);
                    case GroupCommit.Unknown unknown -> again(unknown);
                }
            }
            mine.stream().filter(each -> !each.isPending()).forEach(each -> told.add(each.key()));
            return mine;
        }

        /** A record that was there: finished, our own after a lost answer, in somebody's hands, or left. */
        private void sort(Found found, Telling own, List<Telling> mine) {
            if (found.claim().isEmpty()) {
                told.add(own.key());
            } else if (isMine(found)) {
                mine.add(own);
            } else if (!found.claim().get().isHeldAt(clock.instant())) {
                abandoned.add(found);
            }
        }

        private boolean isMine(Found found) {
            return found.claim().map(by -> by.claimant().equals(claimant)).orElse(false);
        }

        private Telling resumed(Found found) {
            Telling telling = found.telling();
            Telling known = found.claim().orElseThrow().wasPutBack() ? telling : telling.doubted();
            Notification about = telling.notification();
            return known.reconsidered(wishes.wishes(about, preferences(about)));
        }

        private void sendAndMark(List<Telling> mine) {
            List<Telling> sent = sending.send(mine, preferences, stopBefore.minus(LAST_SENDING));
            Claim own = claim();
            List<GroupCommit.Outcome> outcomes =
                    commit(sent.stream().map(each -> table.mark(each, own)).toList(), stopBefore.plus(LAST_SENDING));
            for (int i = 0; i < sent.size(); i++) {
                Telling telling = sent.get(i);
                switch (outcomes.get(i)) {
                    case GroupCommit.Done ignored when !telling.isPending() -> told.add(telling.key());
                    case GroupCommit.Done ignored ->
                        LOG.debugf(
                                "%s has to come again", telling.notification().event());
                    case GroupCommit.Guarded ignored -> LOG.warn("a claim was taken over before it was marked");
                    case GroupCommit.Unknown unknown -> again(unknown);
                }
            }
        }

        private Claim claim() {
            return new Claim(claimant, clock.instant().plus(CLAIM));
        }

        private boolean mayStillSend() {
            return clock.instant().isBefore(stopBefore.minus(LAST_SENDING));
        }

        private List<GroupCommit.Outcome> commit(List<TransactWriteItem> writes, Instant before) {
            return commits.commit(writes.stream().map(List::of).toList(), before);
        }

        private static void again(GroupCommit.Unknown unknown) {
            LOG.warnf("a notification has to come again: %s", unknown.why());
        }
    }
}
