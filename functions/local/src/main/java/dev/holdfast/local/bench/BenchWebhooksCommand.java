package dev.holdfast.local.bench;

import dev.holdfast.local.CloudFailure;
import dev.holdfast.local.CloudOptions;
import dev.holdfast.local.LocalCloud;
import dev.holdfast.local.cdi.HoldfastCloud;
import dev.holdfast.local.cli.InContainer;
import dev.holdfast.local.cli.ReportCommand;
import dev.holdfast.local.data.DataFolder;
import dev.holdfast.local.data.Keys;
import dev.holdfast.local.data.LocalSecrets;
import dev.holdfast.local.data.RunningSystem;
import dev.holdfast.platform.json.Json;
import dev.holdfast.shipping.carrier.EasyPost;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./holdfast bench webhooks}. Being slow is no error; losing a webhook is. */
@Command(
        name = "webhooks",
        description = {
            "Measures how long carriers wait for their 200, while their scans are merged behind it.",
            "On the system that runs on the data folder or, if none does, on one of its own in memory."
        },
        mixinStandardHelpOptions = true)
public final class BenchWebhooksCommand extends ReportCommand implements InContainer {

    private static final double P99_MS_MAX = 20;
    private static final int WARM_UP_SECONDS = 10;

    @Option(names = "--rate", defaultValue = "200", description = "webhooks a second (${DEFAULT-VALUE})")
    private int perSecond;

    @Option(names = "--seconds", defaultValue = "30", description = "for so long (${DEFAULT-VALUE})")
    private int seconds;

    @Option(names = "--data", paramLabel = "DIR", description = "the data folder of the running system")
    private @Nullable Path data;

    /** What was found beside what was aimed at. */
    public record Result(WebhookLoad.Report webhooks, List<Goal> goals) {}

    @Override
    public Integer call() {
        require(perSecond >= 1 && seconds >= 1, "at least one webhook for a second");
        Path folder = data != null ? data : Path.of(System.getProperty("holdfast.home", "."), ".holdfast");
        Optional<RunningSystem> running = DataFolder.running(folder);
        if (running.isEmpty() && data != null) {
            throw new CloudFailure("no Holdfast is running in " + data);
        }
        Result result = running.map(system -> onRunning(system, folder)).orElseGet(this::onNewSystem);
        System.out.println(json ? Json.write(result) : text(result));
        return result.webhooks().refused() == 0 ? 0 : 1;
    }

    private Result onRunning(RunningSystem system, Path folder) {
        LocalSecrets secrets = new LocalSecrets(Keys.in(folder), System.getenv());
        return measure(
                URI.create(system.baseUri()), secrets.webhook(EasyPost.NAME).getFirst());
    }

    private Result onNewSystem() {
        try (LocalCloud cloud = HoldfastCloud.start(CloudOptions.passing())) {
            return measure(cloud.uri(), cloud.secrets().webhook(EasyPost.NAME).getFirst());
        }
    }

    private Result measure(URI base, String secret) {
        WebhookLoad load = new WebhookLoad(base, secret);
        say("warming up");
        load.run(perSecond, WARM_UP_SECONDS);
        say(perSecond + " webhooks a second for " + seconds + " s");
        WebhookLoad.Report report = load.run(perSecond, seconds);
        return new Result(
                report,
                List.of(
                        Goal.atMost(
                                "webhooks: ms to 200, p99",
                                P99_MS_MAX,
                                report.acceptedMs().p99()),
                        Goal.exactly("webhooks: refused or lost", 0, report.refused())));
    }

    private static String text(Result result) {
        WebhookLoad.Report report = result.webhooks();
        StringBuilder text = new StringBuilder(String.format(
                Locale.ENGLISH,
                "%,d webhooks, %.1f a second: p50 %.1f ms, p99 %.1f ms, longest %.1f ms%n",
                report.requests(),
                report.perSecond(),
                report.acceptedMs().p50(),
                report.acceptedMs().p99(),
                report.maxMs()));
        for (Goal goal : result.goals()) {
            text.append(String.format(
                    Locale.ENGLISH,
                    "%-40s %8s %10s  %s%n",
                    goal.what(),
                    goal.goal(),
                    Goal.plain(goal.measured()),
                    goal.met() ? "met" : "NOT MET"));
        }
        return text.toString().stripTrailing();
    }
}
