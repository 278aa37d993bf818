package dev.holdfast.local.bench.search;

import dev.holdfast.catalog.Listed;
import dev.holdfast.catalog.ProductTable;
import dev.holdfast.local.CloudFailure;
import dev.holdfast.local.CloudOptions;
import dev.holdfast.local.LocalCloud;
import dev.holdfast.local.aws.CurrentFunction;
import dev.holdfast.local.bench.Goal;
import dev.holdfast.local.bench.search.SearchReport.Answered;
import dev.holdfast.local.bench.search.SearchReport.Sized;
import dev.holdfast.local.cdi.HoldfastCloud;
import dev.holdfast.local.cli.InContainer;
import dev.holdfast.local.cli.ReportCommand;
import dev.holdfast.local.retail.BadRetailFile;
import dev.holdfast.local.retail.Importer;
import dev.holdfast.local.retail.Product;
import dev.holdfast.local.surge.Sample;
import dev.holdfast.model.topology.Topology;
import dev.holdfast.platform.json.Json;
import io.quarkus.arc.Arc;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./holdfast bench search}. */
@Command(
        name = "search",
        description = {
            "Searches the sample's products, filled up to 5,000, and a hundred thousand made ones, with the index that",
            "Holdfast has and with those that were decided against; then the real ones over HTTP.",
            "Exit status 1 if Holdfast's is slower than is aimed at."
        },
        mixinStandardHelpOptions = true)
public final class BenchSearchCommand extends ReportCommand implements InContainer {

    private static final int COVER_PERCENT = 90;
    private static final int SMALL = 5_000;
    private static final double SMALL_MS_MAX = 50;
    private static final double LARGE_MS_MAX = 150;

    @Option(
            names = "--made",
            defaultValue = "100000",
            description = "how many products of the large one (${DEFAULT-VALUE})")
    private int large;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "what products and questions are drawn by (${DEFAULT-VALUE})")
    private long seed;

    @Override
    public Integer call() {
        require(large >= 1 && large <= 1_000_000, "from 1 to 1,000,000 products");
        List<Product> real = real();
        SearchReport report = run(real);
        System.out.println(json ? Json.write(report) : SearchText.of(report));
        return report.goals().stream().allMatch(Goal::met) ? 0 : 1;
    }

    private static List<Product> real() {
        try {
            return Importer.read(Sample.file(), COVER_PERCENT).catalogue();
        } catch (BadRetailFile broken) {
            throw new CloudFailure(String.valueOf(broken.getMessage()), broken);
        }
    }

    private SearchReport run(List<Product> real) {
        MadeCatalogue catalogue = new MadeCatalogue(real, seed);
        List<Sized> sizes = new ArrayList<>();
        for (int size : new int[] {SMALL, large}) {
            say(size + " products");
            sizes.add(new SearchBench(catalogue.products(size), seed).run(Math.min(size, real.size())));
        }
        say("the real catalogue over HTTP");
        List<Answered> overHttp = overHttp(catalogue.products(real.size()));
        List<Goal> goals = List.of(
                Goal.atMost(
                        sizes.getFirst().products() + " products: ms, p99 of the slowest kind",
                        SMALL_MS_MAX,
                        slowest(sizes.getFirst().contenders().getFirst().answered())),
                Goal.atMost(
                        large + " products: ms, p99 of the slowest kind",
                        LARGE_MS_MAX,
                        slowest(sizes.getLast().contenders().getFirst().answered())),
                Goal.atMost("real products over HTTP: ms, p99, the slowest", SMALL_MS_MAX, slowest(overHttp)));
        return new SearchReport(sizes, overHttp, goals);
    }

    private List<Answered> overHttp(List<Listed> products) {
        try (LocalCloud cloud = HoldfastCloud.start(CloudOptions.passing())) {
            ProductTable table = Arc.container().select(ProductTable.class).get();
            CurrentFunction.run(
                    Topology.HOLDFAST.function("put-product"),
                    () -> products.forEach(each -> table.put(each.product())));
            return new OverHttp(cloud, products).run(seed);
        }
    }

    private static double slowest(List<Answered> answered) {
        return answered.stream().mapToDouble(each -> each.ms().p99()).max().orElse(0);
    }
}
