package dev.holdfast.platform.webhook;

import dev.holdfast.platform.webhook.Verdict.Reason;
import dev.holdfast.platform.webhook.Verdict.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** When something was signed, in seconds since 1970, as schemes write it that sign the time as well. */
public final class SignatureTime {

    /** How far a signature's time may be from ours, either way; older ones may be replays. */
    public static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final Pattern FORM = Pattern.compile("[0-9]{1,12}");

    private SignatureTime() {}

    public static boolean hasForm(String timestamp) {
        return FORM.matcher(timestamp).matches();
    }

    /**
     * Why a signature of that time is not to be believed, if so.
     *
     * @param timestamp that has the form
     */
    public static Optional<Refused> refusal(String timestamp, Instant now) {
        Instant signedAt = Instant.ofEpochSecond(Long.parseLong(timestamp));
        if (signedAt.isBefore(now.minus(TOLERANCE))) {
            return Optional.of(new Refused(Reason.TOO_OLD));
        }
        return signedAt.isAfter(now.plus(TOLERANCE)) ? Optional.of(new Refused(Reason.TOO_NEW)) : Optional.empty();
    }
}
