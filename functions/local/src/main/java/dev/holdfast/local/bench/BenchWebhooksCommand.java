package dev.holdfast.local.bench;

import dev.holdfast.local.CloudOptions;
import dev.holdfast.local.LocalCloud;
import dev.holdfast.local.cdi.HoldfastCloud;
import dev.holdfast.local.cli.DataOption;
import dev.holdfast.local.cli.InContainer;
import dev.holdfast.local.cli.ReportCommand;
import dev.holdfast.local.cli.Text;
import dev.holdfast.local.data.Keys;
import dev.holdfast.local.data.LocalSecrets;
import dev.holdfast.local.data.RunningSystem;
import dev.holdfast.platform.json.Json;
import dev.holdfast.shipping.carrier.EasyPost;
import java.net.URI;
import java.util.List;
import java.util.StringJoiner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private DataOption data = new DataOption();

    /** What was found beside what was aimed at. */
    public record Result(WebhookLoad.Report webhooks, List<Goal> goals) {}

    @Override
    public Integer call() {
        require(perSecond >= 1 && seconds >= 1, "at least one webhook for a second");
        Result result = data.runningIfAny().map(this::onRunning).orElseGet(this::onNewSystem);
        System.out.println(json ? Json.write(result) : text(result));
        return result.webhooks().refused() == 0 ? 0 : 1;
    }

    private Result onRunning(RunningSystem system) {
        LocalSecrets secrets = new LocalSecrets(Keys.in(data.path()), System.getenv());
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
        StringJoiner text = new StringJoiner("\n");
        text.add(Text.say(
                "%,d webhooks, %.1f a second: p50 %.1f ms, p99 %.1f ms, longest %.1f ms",
                report.requests(),
                report.perSecond(),
                report.acceptedMs().p50(),
                report.acceptedMs().p99(),
                report.maxMs()));
        result.goals().forEach(goal -> text.add(goal.line()));
        return text.toString();
    }
}
