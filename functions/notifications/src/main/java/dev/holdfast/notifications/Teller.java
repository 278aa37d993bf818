package dev.holdfast.notifications;

import dev.holdfast.model.message.Notification;
import dev.holdfast.notifications.preferences.Preferences;
import dev.holdfast.notifications.preferences.PreferencesTable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Tells each notification once. What goes nowhere is one write, which is its record and its guard. What goes out is claimed
 * by the same write, sent, and marked by a second one. A claimant that dies in between leaves a claim that runs out;
 * whoever finds it then takes over, and each channel says whether what may have gone out goes out again.
 */
@Singleton
public class Teller {

    private static final Logger LOG = Logger.getLogger(Teller.class);

    /** Claimed, sent and marked together: so many are in doubt at most if the function is killed. */
    private static final int AT_ONCE_MAX = 20;

    /** Characters of subject and recipient together. Longer ones fit no key, and would spoil it for the whole group. */
    static final int ADDRESS_LENGTH_MAX = 500;

    private final PreferencesTable preferences;
    private final Wishes wishes;
    private final Claims claims;

    public Teller(PreferencesTable preferences, Wishes wishes, Claims claims) {
        this.preferences = preferences;
        this.wishes = wishes;
        this.claims = claims;
    }

    /**
     * Tells what it can.
     *
     * @param notifications may contain repeats
     * @param stopBefore start nothing new after this
     * @return those that are told for good; the others have to come again
     */
    Set<Telling.Key> tell(List<Notification> notifications, Instant stopBefore) {
        Map<Telling.Key, Notification> distinct = new LinkedHashMap<>();
        notifications.stream()
                .filter(Teller::isWritable)
                .forEach(each -> distinct.putIfAbsent(Telling.Key.of(each), each));
        Map<String, Preferences> known = preferences.findAll(
                distinct.values().stream().map(Notification::recipient).toList());
        Claims.Round round =
                claims.begin(customer -> known.getOrDefault(customer, Preferences.none(customer)), stopBefore);
        List<Telling> silent = new ArrayList<>();
        List<Telling> loud = new ArrayList<>();
        for (Notification each : distinct.values()) {
            Telling telling = wishes.begin(each, round.preferences(each));
            (telling.isPending() ? loud : silent).add(telling);
        }
        round.record(silent);
        parts(loud).forEach(round::claim);
        parts(List.copyOf(round.abandoned())).forEach(round::takeOver);
        return round.told();
    }

    private static <T> List<List<T>> parts(List<T> all) {
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE_MAX) {
            parts.add(all.subList(from, Math.min(all.size(), from + AT_ONCE_MAX)));
        }
        return parts;
    }

    private static boolean isWritable(Notification notification) {
        int length = notification.subject().length() + notification.recipient().length();
        if (length > ADDRESS_LENGTH_MAX) {
            LOG.errorf("a notification's subject and recipient have %d characters", length);
        }
        return length <= ADDRESS_LENGTH_MAX;
    }
}
