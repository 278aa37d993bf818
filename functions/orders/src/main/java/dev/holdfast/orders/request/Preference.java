package dev.holdfast.orders.request;

import dev.holdfast.model.Limits;
import dev.holdfast.platform.http.HttpRequest;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a caller would rather have (RFC 7240). A preference that cannot be understood is ignored, never refused. */
public final class Preference {

    private static final Pattern WAIT = Pattern.compile("(?i)wait\\s*=\\s*(\"?)(\\d+)\\1\\s*(;.*)?");

    private Preference() {}

    /** How long to wait for the decision: {@code wait=N} seconds, at most 10; zero unless asked for. */
    public static Duration wait(HttpRequest request) {
        for (String preference : request.header("prefer").orElse("").split(",", -1)) {
            Matcher matcher = WAIT.matcher(preference.strip());
            if (matcher.matches()) {
                return Duration.ofSeconds(capped(matcher.group(2)));
            }
        }
        return Duration.ZERO;
    }

    private static int capped(String seconds) {
        String digits = seconds.replaceFirst("^0+(?=.)", "");
        return digits.length() > 2
                ? Limits.WAIT_SECONDS_MAX
                : Math.min(Integer.parseInt(digits), Limits.WAIT_SECONDS_MAX);
    }
}
