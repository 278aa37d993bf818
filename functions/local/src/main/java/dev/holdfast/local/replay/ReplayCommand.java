package dev.holdfast.local.replay;

import dev.holdfast.local.CloudFailure;
import dev.holdfast.local.cli.ReportCommand;
import dev.holdfast.platform.Unavailable;
import dev.holdfast.platform.json.Json;
import dev.holdfast.shipping.carrier.CarrierProviders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import software.amazon.awssdk.core.exception.SdkException;

/** {@code ./holdfast replay}. */
@Command(
        name = "replay",
        description = {
            "Reads carriers' webhooks of the last 30 days again and queues what they say, as it is understood now:",
            "after an adapter was mended, or its parcels were lost. What is known already changes nothing."
        },
        mixinStandardHelpOptions = true)
public final class ReplayCommand extends ReportCommand {

    @Option(names = "--provider", paramLabel = "NAME", description = "only this provider's, such as easypost")
    private @Nullable String provider;

    @Option(names = "--number", paramLabel = "NUMBER", description = "only what concerns this tracking number")
    private @Nullable String number;

    @Option(
            names = "--since",
            paramLabel = "WHEN",
            description = "received then or later: 2026-11-27T09:00:00Z, or how long ago: PT6H, P2D (default: all)")
    private @Nullable String since;

    @Option(names = "--dry-run", description = "counts and sends nothing")
    private boolean dryRun;

    @Mixin
    private ReplayTarget target = new ReplayTarget();

    @Override
    public Integer call() {
        List<String> names = CarrierProviders.standing(InstantSource.system()).names();
        require(
                provider == null || names.contains(provider),
                "there is no provider " + provider + "; there are " + names);
        Replay.Wanted wanted = new Replay.Wanted(
                Optional.ofNullable(provider),
                Optional.ofNullable(number)
                        .map(text -> text.replaceAll("\\s+", "").toUpperCase(Locale.ROOT)),
                since(Instant.now()),
                dryRun);
        try (ReplayTarget.Reached reached = target.reach()) {
            Replay.Result result = reached.replay().run(wanted);
            System.out.println(json ? Json.write(result) : text(result));
            return 0;
        } catch (Unavailable refused) {
            throw new CloudFailure("stopped; run it again: " + refused.getMessage(), refused);
        } catch (SdkException failure) {
            String message =
                    String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
            throw new CloudFailure("the tables or queues cannot be reached: " + message, failure);
        }
    }

    private Instant since(Instant now) {
        if (since == null) {
            return Instant.EPOCH;
        }
        try {
            return since.startsWith("P") ? now.minus(Duration.parse(since)) : Instant.parse(since);
        } catch (DateTimeException | ArithmeticException noTime) {
            require(false, "--since is a time, such as 2026-11-27T09:00:00Z, or a duration, such as P2D");
            throw new CloudFailure("--since cannot be read", noTime);
        }
    }

    private String text(Replay.Result result) {
        return String.format(
                Locale.ENGLISH,
                "%,d payloads read: %,d %s, %,d concern no parcel, %,d cannot be understood",
                result.read(),
                result.sent(),
                dryRun ? "to be sent" : "sent again",
                result.silent(),
                result.unreadable());
    }
}
