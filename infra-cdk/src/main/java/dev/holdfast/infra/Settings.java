package dev.holdfast.infra;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a deployment can choose, by {@code -c name=value}.
 *
 * @param artifact the zip with the functions, or the folder of its content
 * @param oidc who issues tokens; a Cognito user pool of our own if empty
 * @param domain the shop's own name for the API; CloudFront's if empty
 * @param budgetUsd dollars a month, above which somebody is told
 * @param reserve whether functions that decide keep concurrency for themselves; an account needs more than the ten of a
 *     new one for it
 * @param canary whether a new version first takes a tenth of the traffic
 * @param faults whether functions carry what AWS FIS needs to delay them
 * @param tracing whether X-Ray follows requests through functions and queues
 * @param edge whether CloudFront and WAF stand in front
 * @param telling by which channels customers are told; by none it is only recorded
 */
public record Settings(
        Stage stage,
        Packaging packaging,
        String region,
        String artifact,
        Optional<Oidc> oidc,
        Optional<Domain> domain,
        Optional<String> email,
        Optional<Slack> slack,
        int budgetUsd,
        boolean reserve,
        boolean canary,
        boolean faults,
        boolean tracing,
        boolean edge,
        Telling telling) {

    /** The options, with what each says, for help and for refusing others. */
    public static final Map<String, String> OPTIONS = Options.TEXTS;

    /** Any issuer of OpenID Connect tokens, and for whom they must be. */
    public record Oidc(String issuer, List<String> audience) {}

    /** A name, and the ARN of its certificate in us-east-1. */
    public record Domain(String name, String certificate) {}

    /**
     * How customers are told.
     *
     * @param sender the address that e-mails come from; SES must have its domain verified
     * @param sms whether text messages are sent, which cost by the piece
     * @param push where the shop's own webhook is
     */
    public record Telling(Optional<String> sender, boolean sms, Optional<String> push) {}

    /** A Slack channel, in a workspace that AWS Chatbot (Amazon Q) has been let into. */
    public record Slack(String workspace, String channel) {}

    /** @throws IllegalArgumentException if an option has a value that it cannot have, with a sentence that says so */
    public static Settings of(Map<String, String> context, String artifactDefault) {
        Options options = new Options(context);
        Stage stage = options.choice("stage", Stage.class, Stage.DEV);
        Packaging packaging = options.choice("runtime", Packaging.class, Packaging.NATIVE);
        boolean faults = options.isOn("faults", false);
        if (faults && packaging == Packaging.NATIVE) {
            throw new IllegalArgumentException(
                    "-c faults=on needs -c runtime=jvm: AWS FIS delays functions by a wrapper, which Lambda's bare runtime"
                            + " does not call. DynamoDB can be throttled without it");
        }
        return new Settings(
                stage,
                packaging,
                options.text("region").orElse("us-east-1"),
                options.text("artifact").orElse(artifactDefault),
                options.pair("issuer", "audience").map(pair -> new Oidc(pair.getFirst(), split(pair.getLast()))),
                options.pair("domain", "certificate").map(pair -> new Domain(pair.getFirst(), pair.getLast())),
                options.text("email"),
                options.text("slack").map(Settings::slack),
                options.number("budget", stage == Stage.PROD ? 500 : 20),
                options.isOn("reserve", stage == Stage.PROD),
                options.isOn("canary", true),
                faults,
                options.isOn("tracing", false),
                options.isOn("edge", true),
                new Telling(
                        options.matching("sender", "[^@\\s]+@[a-z0-9-]+(\\.[a-z0-9-]+)+", "an e-mail address"),
                        options.isOn("sms", false),
                        options.matching("push", "https://[^@\\s]+", "an https address without a user")));
    }

    private static Slack slack(String text) {
        List<String> parts = List.of(text.split("/", -1));
        if (parts.size() != 2 || parts.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("-c slack must be WORKSPACE/CHANNEL, by their ids");
        }
        return new Slack(parts.getFirst(), parts.getLast());
    }

    private static List<String> split(String list) {
        return List.of(list.split(",", -1));
    }
}
