package dev.holdfast.infra;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.model.topology.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Template;

/** The templates that a set of options gives. Synthesis takes seconds, so each set is synthesized once for all tests. */
final class Synthesized {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<List<String>, Synthesized> DONE = new HashMap<>();

    final Settings settings;
    final Names names;
    private final Map<String, String> templates = new LinkedHashMap<>();
    private final List<Resource> resources = new ArrayList<>();
    private final List<String> findings = new ArrayList<>();

    private Synthesized(List<String> options) throws Exception {
        Path artifact = Files.createTempDirectory(Path.of("target"), "artifact");
        Files.writeString(artifact.resolve("bootstrap"), "a stub");
        Map<String, String> context = new HashMap<>();
        options.forEach(option -> context.put(option.split("=", 2)[0], option.split("=", 2)[1]));
        settings = Settings.of(context, artifact.toString());
        names = new Names(settings.stage(), settings.region());
        Path out = Files.createTempDirectory(Path.of("target"), "cdk.out");
        App app = new App(AppProps.builder()
                .outdir(out.toString())
                .context(Synth.flags(Path.of(System.getProperty("holdfast.home"))))
                .analyticsReporting(false)
                .build());
        List<Stack> stacks = HoldfastApp.build(app, settings, Topology.HOLDFAST, null);
        app.synth();
        for (Stack stack : stacks) {
            read(out, stack.getStackName());
        }
    }

    /** Options as after {@code -c}. */
    static Synthesized with(String... options) {
        return DONE.computeIfAbsent(List.of(options), key -> {
            try {
                return new Synthesized(key);
            } catch (Exception failure) {
                throw new IllegalStateException("could not be synthesized with " + key, failure);
            }
        });
    }

    /** Both stages, both runtimes, and what else changes what is made. */
    static Stream<Synthesized> variants() {
        return Stream.of(
                with("stage=dev", "runtime=native"),
                with(
                        "stage=prod",
                        "runtime=jvm",
                        "region=eu-west-1",
                        "faults=on",
                        "email=ops@shop.example",
                        "slack=T0/C0",
                        "domain=api.shop.example",
                        "certificate=arn:aws:acm:us-east-1:111122223333:certificate/1",
                        "issuer=https://id.shop.example",
                        "audience=holdfast",
                        "sender=orders@shop.example",
                        "sms=on",
                        "push=https://shop.example/hooks"),
                with("stage=prod", "runtime=native"),
                with("stage=dev", "runtime=jvm", "canary=off", "edge=off"));
    }

    private void read(Path out, String stack) throws IOException {
        String name = stack.substring(names.prefix().length());
        String json = Files.readString(out.resolve(stack + ".template.json"));
        templates.put(name, json);
        Cfn.map(JSON.readValue(json, Map.class).get("Resources"))
                .forEach((id, resource) -> resources.add(
                        new Resource(name, id, Cfn.text(Cfn.map(resource).get("Type")), Cfn.map(resource))));
        Findings found = Findings.of(out, stack);
        findings.addAll(found.errors());
        findings.addAll(found.warnings());
    }

    Template template(String stack) {
        return Template.fromString(Objects.requireNonNull(templates.get(stack), stack));
    }

    /** Of the functions' stacks, one for each capability. */
    List<Template> functionTemplates() {
        return stacks().stream()
                .filter(stack -> stack.startsWith("functions-"))
                .map(this::template)
                .toList();
    }

    List<String> stacks() {
        return List.copyOf(templates.keySet());
    }

    /** Errors and warnings of cdk-nag and of CDK itself. */
    List<String> findings() {
        return findings;
    }

    Stream<Resource> all() {
        return resources.stream();
    }

    Stream<Resource> all(String type) {
        return all().filter(resource -> resource.type().equals(type));
    }

    /** The only one of a type with this property. */
    Resource one(String type, String property, String value) {
        List<Resource> found = all(type)
                .filter(resource ->
                        resource.has(property) && resource.text(property).equals(value))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " of " + type + " have " + property + " " + value);
        }
        return found.getFirst();
    }

    /** A resource that another of the same stack refers to, as {@code <Id>} or {@code <Id.Arn>}. */
    Resource referred(Resource from, String reference) {
        String id = reference.replaceAll("^.*<|>.*$|\\..*$", "");
        return all().filter(
                        each -> each.stack().equals(from.stack()) && each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(from + " refers to " + reference + ", which is not there"));
    }

    @Override
    public String toString() {
        return settings.stage().label() + " " + settings.packaging().label() + " " + settings.region();
    }
}
