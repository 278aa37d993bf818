package dev.holdfast.model.message;

import static java.util.Objects.requireNonNull;

import dev.holdfast.model.tracking.Tracked;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A carrier, or who speaks for it, has said something: verified and understood, but not yet compared with what is known
 * of the parcel. What is too much for one message comes in several of the same payload id, in any order.
 *
 * @param provider who said it, as in the webhook's path
 * @param payloadId the same for the same words: by it repeats are kept once
 * @param tracked what was said about a parcel; null if it concerns none
 * @param payload what to keep of the words themselves; null if they were asked for rather than sent
 */
public record ScansReceived(
        String provider,
        String payloadId,
        Instant receivedAt,
        @Nullable Tracked tracked,
        @Nullable PayloadPart payload) implements Correlated {

    /** Scans of one message: with all texts at their longest and every character escaped, 90 KB of 256. */
    public static final int SCANS_MAX = 30;

    /** Bytes of a payload, compressed, in one message; four thirds of that in base64. */
    public static final int PAYLOAD_BYTES_MAX = 90_000;

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,127}");

    /**
     * A part of the bytes as they came.
     *
     * @param part from 0
     * @param parts that there are
     * @param deflated in base64; all parts together inflate to the body
     */
    public record PayloadPart(int part, int parts, String deflated) {

        public PayloadPart {
            requireNonNull(deflated);
            if (part < 0 || part >= parts) {
                throw new IllegalArgumentException("a part has a number from 0 to the number of parts");
            }
        }

        @Override
        public String toString() {
            return "PayloadPart[" + part + " of " + parts + "]";
        }
    }

    /** A message that lacks any of it cannot be read, and goes to the dead letters alone. */
    public ScansReceived {
        if (!ID.matcher(provider).matches() || !ID.matcher(payloadId).matches()) {
            throw new IllegalArgumentException("scans need the names of who sent them and of the payload");
        }
        requireNonNull(receivedAt);
        if (tracked == null && payload == null) {
            throw new IllegalArgumentException("there is nothing in it");
        }
        if (tracked != null && tracked.scans().size() > SCANS_MAX) {
            throw new IllegalArgumentException("at most " + SCANS_MAX + " scans a message");
        }
    }

    /** The payload's: whose parcel it is, the sender does not know. */
    @Override
    public String correlationId() {
        return payloadId;
    }
}
