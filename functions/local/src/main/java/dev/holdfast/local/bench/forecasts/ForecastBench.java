package dev.holdfast.local.bench.forecasts;

import com.sun.management.OperatingSystemMXBean;
import dev.holdfast.local.CloudFailure;
import dev.holdfast.local.LocalCloud;
import dev.holdfast.local.aws.CurrentFunction;
import dev.holdfast.local.aws.QueueDepths.Depth;
import dev.holdfast.local.metrics.MetricsPage;
import dev.holdfast.model.topology.FunctionSpec;
import dev.holdfast.model.topology.Grant;
import dev.holdfast.model.topology.Queues;
import dev.holdfast.model.topology.Tables;
import dev.holdfast.model.topology.Topology;
import dev.holdfast.model.topology.Trigger;
import dev.holdfast.planning.forecast.ForecastTable;
import dev.holdfast.planning.forecast.PlanForecasts;
import dev.holdfast.planning.history.DemandTable;
import dev.holdfast.planning.history.DemandYear;
import dev.holdfast.platform.aws.GroupCommit;
import dev.holdfast.platform.aws.GroupCommit.Done;
import io.quarkus.arc.Arc;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Fills a local cloud with demand, and has it planned and forecast. */
final class ForecastBench {

    private static final int ROWS_AT_ONCE = 1_000;
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);
    private static final Duration WAIT_MAX = Duration.ofMinutes(20);

    /** Only here: no function scans the forecasts. */
    private static final FunctionSpec READER = new FunctionSpec(
            "bench",
            "planning",
            "Counts the forecasts",
            new Trigger.Schedule(Duration.ofDays(1)),
            Duration.ofMinutes(5),
            512,
            Set.of(new Grant.Scan(Tables.FORECASTS)));

    private final LocalCloud cloud;

    ForecastBench(LocalCloud cloud) {
        this.cloud = cloud;
    }

    /**
     * What was measured.
     *
     * @param planSeconds to read all demand, learn, and put all SKUs on the queue
     * @param seconds from the plan's begin until the last forecast is kept
     * @param cpuSeconds of this process, without the emulators'
     * @param heapPeakMb the largest heap, garbage included, of the whole local cloud with two functions at work
     * @param residentPeakMb of this process, as the system sees it
     */
    record Measured(
            int forecasts,
            int refused,
            double planSeconds,
            double seconds,
            double cpuSeconds,
            long heapPeakMb,
            long residentPeakMb) {}

    /** @return rows written */
    int fill(MadeDemand demand, int skus) {
        DemandTable table = bean(DemandTable.class);
        GroupCommit commit = bean(GroupCommit.class);
        int rows = 0;
        List<List<TransactWriteItem>> next = new ArrayList<>();
        for (int sku = 0; sku < skus; sku++) {
            for (DemandYear year : demand.sku(sku)) {
                next.add(List.of(table.write(year)));
            }
            if (next.size() >= ROWS_AT_ONCE || sku == skus - 1) {
                write(commit, next);
                rows += next.size();
                next.clear();
            }
        }
        return rows;
    }

    private static void write(GroupCommit commit, List<List<TransactWriteItem>> rows) {
        CurrentFunction.run(Topology.HOLDFAST.function("import-demand"), () -> {
            Instant stopBefore = Instant.now().plus(WAIT_MAX);
            if (!commit.commit(rows, stopBefore).stream().allMatch(Done.class::isInstance)) {
                throw new CloudFailure("the demand could not be written");
            }
        });
    }

    Measured run() {
        PlanForecasts plan = bean(PlanForecasts.class);
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        long cpu = system.getProcessCpuTime();
        long start = System.nanoTime();
        CurrentFunction.run(Topology.HOLDFAST.function("plan-forecasts"), () -> plan.run(Instant.now()));
        double planned = seconds(start);
        await("the forecasts", () -> {
            Depth depth = cloud.depths().of(Queues.FORECASTS);
            return depth.waiting() + depth.underWay() + depth.delayed() == 0;
        });
        double seconds = seconds(start);
        double cpuSeconds = (system.getProcessCpuTime() - cpu) / 1e9;
        int[] count = new int[2];
        CurrentFunction.run(
                READER,
                () -> bean(ForecastTable.class).scan(forecast -> {
                    count[forecast.refused() == null ? 0 : 1]++;
                }));
        long peak =
                heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        return new Measured(count[0], count[1], planned, seconds, cpuSeconds, peak >> 20, residentMb());
    }

    /** The schedule's first run finds an empty table; it must not find a half-filled one, and learn from that. */
    void awaitFirstRun() {
        URI metrics = cloud.uri().resolve(MetricsPage.PATH);
        try (HttpClient client = HttpClient.newHttpClient()) {
            await("the first scheduled run", () -> {
                try {
                    return client.send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofString())
                            .body()
                            .contains("plan-forecasts");
                } catch (IOException failed) {
                    return false;
                }
            });
        }
    }

    /** Something that may not be so yet. */
    private interface Condition {
        boolean holds() throws InterruptedException;
    }

    private static void await(String what, Condition condition) {
        long deadline = System.nanoTime() + WAIT_MAX.toNanos();
        try {
            while (!condition.holds()) {
                if (System.nanoTime() > deadline) {
                    throw new CloudFailure(what + " did not come within " + WAIT_MAX.toMinutes() + " minutes");
                }
                Thread.sleep(LOOK_EVERY);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CloudFailure("interrupted", interrupted);
        }
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    /** 0 where the system does not say. */
    private static long residentMb() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                    .findFirst()
                    .orElse(0);
        } catch (IOException unknown) {
            return 0;
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }
}
