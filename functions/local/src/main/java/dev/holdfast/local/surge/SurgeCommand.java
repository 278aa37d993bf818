package dev.holdfast.local.surge;

import dev.holdfast.local.CloudFailure;
import dev.holdfast.local.CloudOptions;
import dev.holdfast.local.LocalCloud;
import dev.holdfast.local.cdi.HoldfastCloud;
import dev.holdfast.local.cli.InContainer;
import dev.holdfast.local.cli.ReportCommand;
import dev.holdfast.local.retail.BadRetailFile;
import dev.holdfast.local.retail.Importer;
import dev.holdfast.local.retail.Season;
import dev.holdfast.local.surge.SurgeOptions.Hot;
import dev.holdfast.local.surge.SurgeOptions.Limited;
import dev.holdfast.platform.json.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./holdfast surge}. */
@Command(
        name = "surge",
        description = "Replays a real shop's Christmas peak and proves that nothing was oversold and nothing lost.",
        mixinStandardHelpOptions = true)
public final class SurgeCommand extends ReportCommand implements InContainer {

    @Option(names = "--input", paramLabel = "FILE", description = "the peak file (default: the sample in data/)")
    @Nullable
    Path input;

    @Option(names = "--rate", paramLabel = "N", description = "events a second (default: as fast as it goes)")
    double rate;

    @Option(names = "--orders", paramLabel = "N", description = "only the first N orders (default: all)")
    long orders = Long.MAX_VALUE;

    @Option(
            names = "--cover",
            paramLabel = "PERCENT",
            defaultValue = "90",
            description = "opening stock, as a share of what the sales ask for (default: ${DEFAULT-VALUE})")
    int cover;

    @Option(names = "--hot", paramLabel = "SKU", description = "adds a flash sale of that SKU")
    @Nullable
    String hot;

    @Option(
            names = "--buyers",
            paramLabel = "N",
            defaultValue = "5000",
            description = "buyers of the flash sale, of one unit each (default: ${DEFAULT-VALUE})")
    int buyers;

    @Option(
            names = "--hot-units",
            paramLabel = "N",
            defaultValue = "1000",
            description = "units of the flash sale (default: ${DEFAULT-VALUE})")
    long hotUnits;

    @Option(
            names = "--coupon-buyers",
            paramLabel = "N",
            defaultValue = "200",
            description = "buyers who race for a coupon that a quarter of them can have; 0 for no race"
                    + " (default: ${DEFAULT-VALUE})")
    int couponBuyers;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "a data folder: uses the system that runs on it, or starts one on disk"
                    + " (default: the system that runs on .holdfast, or one in memory)")
    @Nullable
    Path data;

    @Override
    public Integer call() {
        check();
        try {
            Season season = Importer.read(input == null ? Sample.file() : input, cover);
            SurgeReport report = run(new Surge(season, options(), Progress.beside(json)));
            System.out.println(json ? Json.write(report) : SummaryText.of(report));
            return report.isFailed() ? 1 : 0;
        } catch (BadRetailFile | SurgeFailure failure) {
            throw new CloudFailure(String.valueOf(failure.getMessage()), failure);
        }
    }

    private SurgeReport run(Surge surge) {
        Optional<Target> running = LocalTargets.running(data == null ? Sample.dataFolder() : data);
        if (running.isPresent()) {
            say("uses the system at " + running.get().base());
            return surge.run(running.get());
        }
        boolean fresh = data == null || !Files.exists(data);
        CloudOptions cloud = data == null ? CloudOptions.passing() : CloudOptions.keptIn(data);
        say("starts a system of its own " + (data == null ? "in memory" : "on disk, in " + data));
        try (LocalCloud system = HoldfastCloud.start(cloud)) {
            return surge.run(LocalTargets.of(system, fresh));
        }
    }

    private SurgeOptions options() {
        return new SurgeOptions(
                rate,
                orders,
                true,
                Optional.ofNullable(hot).map(sku -> new Hot(sku, buyers, hotUnits)),
                couponBuyers == 0
                        ? Optional.empty()
                        : Optional.of(new Limited(couponBuyers, Math.ceilDiv(couponBuyers, 4))));
    }

    private void check() {
        require(rate >= 0 && rate <= 100_000, "--rate must be from 0 to 100000 events a second");
        require(orders >= 0, "--orders must not be below 0");
        require(cover >= 0 && cover <= 1_000, "--cover must be from 0 to 1000 percent");
        require(buyers >= 1 && buyers <= 1_000_000, "--buyers must be from 1 to 1000000");
        require(couponBuyers >= 0 && couponBuyers <= 100_000, "--coupon-buyers must be from 0 to 100000");
        require(hotUnits >= 0 && hotUnits <= Integer.MAX_VALUE, "--hot-units must be from 0 to 2147483647");
        require(hot == null || hot.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,39}"), "--hot is no SKU");
    }
}
