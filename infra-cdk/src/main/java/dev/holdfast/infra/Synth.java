package dev.holdfast.infra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.model.topology.Topology;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.cxapi.CloudAssembly;

/**
 * {@code ./holdfast synth}: writes the CloudFormation templates. The CDK command line runs it too, by cdk.json, and then
 * says where they go and with which context.
 */
public final class Synth {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path home;
    private final Map<String, String> environment;
    private final PrintStream out;

    Synth(Path home, Map<String, String> environment, PrintStream out) {
        this.home = home;
        this.environment = environment;
        this.out = out;
    }

    public static void main(String[] arguments) {
        Path home = Path.of(System.getProperty("holdfast.home", "."));
        try {
            System.exit(new Synth(home, System.getenv(), System.out).run(List.of(arguments)));
        } catch (IllegalArgumentException refused) {
            System.err.println("holdfast: " + refused.getMessage());
            System.exit(2);
        } catch (IOException unreadable) {
            System.err.println("holdfast: " + unreadable);
            System.exit(1);
        }
    }

    int run(List<String> arguments) throws IOException {
        if (arguments.contains("--help") || arguments.contains("-h")) {
            help();
            return 0;
        }
        Map<String, String> chosen = chosen(arguments);
        Settings settings = settings(chosen);
        boolean incomplete =
                isByHand() && !chosen.containsKey("artifact") && !Files.exists(Path.of(settings.artifact()));
        if (incomplete) {
            chosen.put("artifact", Artifact.placeholder(home).toString());
            settings = settings(chosen);
        }
        Artifact.require(Path.of(settings.artifact()), settings.packaging());
        int status = report(synthesize(settings), settings);
        if (incomplete) {
            out.println("The functions are not built: a placeholder stands for them. Before cdk deploy, run "
                    + settings.packaging().command());
        }
        return status;
    }

    /** Not by the CDK command line, which may be about to deploy it. */
    private boolean isByHand() {
        return !environment.containsKey("CDK_OUTDIR");
    }

    private Settings settings(Map<String, String> chosen) throws IOException {
        Map<String, String> context = new LinkedHashMap<>();
        Optional.ofNullable(environment.get("CDK_DEFAULT_REGION")).ifPresent(region -> context.put("region", region));
        Optional<String> ofCli = Optional.ofNullable(environment.get("CDK_CONTEXT_JSON"));
        if (ofCli.isPresent()) {
            JSON.readTree(ofCli.get())
                    .properties()
                    .forEach(entry ->
                            context.put(entry.getKey(), entry.getValue().asText()));
        }
        context.putAll(chosen);
        String packaging = context.getOrDefault("runtime", "native");
        return Settings.of(context, Artifact.usual(home, packaging).toString());
    }

    private CloudAssembly synthesize(Settings settings) throws IOException {
        AppProps.Builder props = AppProps.builder().context(flags(home)).analyticsReporting(false);
        if (isByHand()) {
            props.outdir(home.resolve("infra-cdk/target/cdk.out").toString());
        }
        App app = new App(props.build());
        HoldfastApp.build(app, settings, Topology.HOLDFAST, environment.get("CDK_DEFAULT_ACCOUNT"));
        return app.synth();
    }

    /** What cdk.json says, so that the templates are the same with and without the CDK command line. */
    static Map<String, Object> flags(Path home) throws IOException {
        Map<String, Object> context = new LinkedHashMap<>();
        JsonNode flags =
                JSON.readTree(home.resolve("infra-cdk/cdk.json").toFile()).path("context");
        flags.properties()
                .forEach(flag -> context.put(flag.getKey(), JSON.convertValue(flag.getValue(), Object.class)));
        return context;
    }

    private int report(CloudAssembly assembly, Settings settings) throws IOException {
        out.println("Stage " + settings.stage().label() + ", "
                + settings.packaging().label() + " functions, region " + settings.region());
        boolean clean = true;
        for (var stack : assembly.getStacks()) {
            out.println("  " + stack.getTemplateFullPath());
            Findings findings = Findings.of(Path.of(assembly.getDirectory()), stack.getId());
            findings.errors().forEach(each -> out.println("    error " + each));
            findings.warnings().forEach(each -> out.println("    warning " + each));
            clean &= findings.errors().isEmpty();
        }
        return clean ? 0 : 1;
    }

    private void help() {
        out.println("Usage: ./holdfast synth [-c name=value]...");
        out.println("Writes the CloudFormation templates of the AWS stacks to infra-cdk/target/cdk.out, offline.");
        Settings.OPTIONS.forEach((name, text) -> out.printf("  -c %-12s %s%n", name, text));
    }

    static Map<String, String> chosen(List<String> arguments) {
        Map<String, String> chosen = new LinkedHashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (!argument.equals("-c")
                    || i + 1 == arguments.size()
                    || !arguments.get(i + 1).contains("=")) {
                throw new IllegalArgumentException("synth takes -c name=value, not " + argument + "; see synth --help");
            }
            String[] pair = arguments.get(++i).split("=", 2);
            if (!Settings.OPTIONS.containsKey(pair[0])) {
                throw new IllegalArgumentException("there is no option " + pair[0] + "; there are "
                        + String.join(", ", Settings.OPTIONS.keySet()));
            }
            chosen.put(pair[0], pair[1]);
        }
        return chosen;
    }
}
