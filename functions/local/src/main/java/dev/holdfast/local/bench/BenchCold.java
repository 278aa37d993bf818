package dev.holdfast.local.bench;

import dev.holdfast.local.aws.AwsClients;
import dev.holdfast.local.aws.LocalAws;
import dev.holdfast.local.bench.ColdReport.Figures;
import dev.holdfast.local.bench.ColdReport.Way;
import dev.holdfast.local.emulators.Emulators;
import dev.holdfast.local.nativebuild.Architecture;
import dev.holdfast.local.nativebuild.Builder;
import dev.holdfast.local.nativebuild.BuilderSearch;
import dev.holdfast.local.nativebuild.Builds;
import dev.holdfast.local.nativebuild.Deployable;
import dev.holdfast.local.runtime.AotCache;
import dev.holdfast.local.runtime.AotCache.Training;
import dev.holdfast.local.runtime.Artifact;
import dev.holdfast.local.runtime.HttpEvent;
import dev.holdfast.local.runtime.LambdaEnvironment;
import dev.holdfast.local.runtime.WorkFolder;
import dev.holdfast.model.topology.FunctionSpec;
import dev.holdfast.model.topology.Topology;
import dev.holdfast.model.topology.Trigger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Starts functions again and again, each way in turn, so that what else the machine does falls on all of them alike. The
 * function is {@code read-product}: one read, and the answer shows it.
 */
final class BenchCold {

    private static final String SKU = "COLD";
    private static final String SMALLEST = "smallest";
    private static final Duration SMALLEST_TIMEOUT = Duration.ofSeconds(15);

    private final int runs;
    private final Consumer<String> progress;
    private final List<String> leftOut = new ArrayList<>();

    /** @param progress told what comes next */
    BenchCold(int runs, Consumer<String> progress) {
        this.runs = runs;
        this.progress = progress;
    }

    private record Pair(ColdStart functions, ColdStart smallest) {}

    private record Zips(Path functions, Path smallest) {}

    ColdReport run() {
        Zips jvm = jvmZips();
        Optional<Zips> natives = nativeZips();
        try (WorkFolder work = WorkFolder.make("holdfast-cold");
                Emulators emulators = Emulators.start(Optional.empty(), AwsClients.REGION.id());
                LocalAws aws = LocalAws.connect(emulators.dynamoDb(), emulators.sqs())) {
            aws.setUp(Topology.HOLDFAST);
            Map<String, String> deployed = LambdaEnvironment.deployed(emulators.dynamoDb(), emulators.sqs(), aws);
            Map<Way, Pair> pairs = pairs(jvm, natives, work.path(), deployed);
            measure(pairs);
            return new ColdReport(
                    runs,
                    pairs.entrySet().stream()
                            .map(each -> figures(each.getKey(), each.getValue()))
                            .toList(),
                    leftOut);
        }
    }

    private Zips jvmZips() {
        progress.accept("building what is missing ...");
        Builds.forJvm();
        return new Zips(Deployable.FUNCTIONS.jvmZip(), Deployable.SMALLEST.jvmZip());
    }

    private Optional<Zips> nativeZips() {
        Architecture here = Architecture.ofThisMachine();
        for (Deployable each : Deployable.values()) {
            Path zip = each.nativeZip(here);
            if (!each.isBuilt(zip)) {
                Builder builder = new BuilderSearch(System.getenv()).find(here);
                if (builder instanceof Builder.None(var reasons)) {
                    leftOut.add("native, for nothing here can build it: " + String.join(", ", reasons));
                    return Optional.empty();
                }
                progress.accept("building " + each + " natively with " + builder.name() + "; this takes minutes ...");
                Builds.natively(each, here, builder);
            }
        }
        return Optional.of(new Zips(Deployable.FUNCTIONS.nativeZip(here), Deployable.SMALLEST.nativeZip(here)));
    }

    private Map<Way, Pair> pairs(Zips jvm, Optional<Zips> natives, Path work, Map<String, String> deployed) {
        Training read = Training.of(function("read-product"), deployed, event("read-product", ""));
        Training smallest = new Training(SMALLEST, SMALLEST_TIMEOUT, Map.of(), "\"hello\"");
        Artifact onJvm = Artifact.unpack(jvm.functions(), work.resolve("jvm"));
        seed(onJvm, deployed);
        Map<Way, Pair> pairs = new EnumMap<>(Way.class);
        natives.ifPresent(zips -> pairs.put(
                Way.NATIVE,
                pair(
                        Artifact.unpack(zips.functions(), work.resolve("native")),
                        Artifact.unpack(zips.smallest(), work.resolve("native-smallest")),
                        read,
                        smallest)));
        pairs.put(Way.JVM, pair(onJvm, Artifact.unpack(jvm.smallest(), work.resolve("jvm-smallest")), read, smallest));
        progress.accept("training the AOT caches ...");
        pairs.put(
                Way.JVM_AOT_CACHE,
                pair(
                        AotCache.make(jvm.functions(), work.resolve("aot"), read),
                        AotCache.make(jvm.smallest(), work.resolve("aot-smallest"), smallest),
                        read,
                        smallest));
        return pairs;
    }

    private static Pair pair(Artifact functions, Artifact smallest, Training read, Training call) {
        return new Pair(new ColdStart(functions, read, "\"statusCode\":200"), new ColdStart(smallest, call, "hello"));
    }

    private void measure(Map<Way, Pair> pairs) {
        pairs.values().forEach(pair -> {
            pair.functions().warmUp();
            pair.smallest().warmUp();
        });
        for (int run = 1; run <= runs; run++) {
            progress.accept("run " + run + " of " + runs);
            pairs.values().forEach(pair -> {
                pair.smallest().measure();
                pair.functions().measure();
            });
        }
    }

    private static Figures figures(Way way, Pair pair) {
        return new Figures(
                way,
                pair.functions().firstPollMs(),
                pair.smallest().firstPollMs(),
                pair.functions().answerMs(),
                pair.functions().residentMb(),
                pair.functions().zipMb());
    }

    /** Something to read, put there by the function that does so on AWS. */
    private static void seed(Artifact artifact, Map<String, String> deployed) {
        String body = "{\"name\":\"Cold\",\"price\":{\"amount\":499,\"currency\":\"GBP\"},"
                + "\"category\":\"bench\",\"weightGrams\":350}";
        new ColdStart(
                        artifact,
                        Training.of(function("put-product"), deployed, event("put-product", body)),
                        "\"statusCode\":201")
                .warmUp();
    }

    private static FunctionSpec function(String name) {
        return Topology.HOLDFAST.function(name);
    }

    private static String event(String function, String body) {
        if (!(function(function).trigger() instanceof Trigger.Http route)) {
            throw new IllegalArgumentException(function + " has no route");
        }
        return new HttpEvent(
                        route,
                        Map.of("sku", SKU),
                        Map.of(),
                        Map.of("content-type", "application/json"),
                        Map.of("sub", "bench", "scope", "catalog:write"),
                        body)
                .json();
    }
}
