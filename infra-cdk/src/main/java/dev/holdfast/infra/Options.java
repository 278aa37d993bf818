package dev.holdfast.infra;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the options of a deployment. */
final class Options {

    static final Map<String, String> TEXTS = texts();

    private final Map<String, String> context;

    Options(Map<String, String> context) {
        this.context = context;
    }

    private static Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("stage", "dev (default) or prod");
        texts.put("runtime", "native (default) or jvm");
        texts.put("region", "where it runs; the CLI's region, else us-east-1");
        texts.put("artifact", "the zip with the functions, if it is not where it is built");
        texts.put("issuer", "an OpenID Connect issuer in place of Cognito, with audience");
        texts.put("audience", "for whom that issuer's tokens must be, separated by commas");
        texts.put("domain", "the API's own name, with certificate");
        texts.put("certificate", "the ARN of its certificate in us-east-1");
        texts.put("email", "who gets alarms by e-mail");
        texts.put("slack", "WORKSPACE/CHANNEL that gets alarms through AWS Chatbot");
        texts.put("budget", "dollars a month (dev 20, prod 500)");
        texts.put("reserve", "on or off: reserved concurrency (prod on)");
        texts.put("canary", "on (default) or off: CodeDeploy shifts traffic and rolls back");
        texts.put("faults", "on or off (default): AWS FIS can delay functions, jvm only");
        texts.put("tracing", "on or off (default): X-Ray traces through functions and queues");
        texts.put("edge", "on (default) or off: CloudFront and WAF");
        texts.put(
                "sender",
                "the address that e-mails come from, of a domain that SES has verified; without it none are sent");
        texts.put("sms", "on or off (default): text messages through SNS, paid by the piece");
        texts.put("push", "the https address of the shop's webhook for what customers are told");
        return texts;
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(context.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    <E extends Enum<E>> E choice(String name, Class<E> type, E otherwise) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(text.get()))
                .findFirst()
                .orElseThrow(() -> wrong(name, names(type)));
    }

    boolean isOn(String name, boolean otherwise) {
        return text(name)
                .map(text -> switch (text) {
                    case "on", "true" -> true;
                    case "off", "false" -> false;
                    default -> throw wrong(name, "on or off");
                })
                .orElse(otherwise);
    }

    int number(String name, int otherwise) {
        return text(name)
                .map(text -> {
                    if (!text.matches("[1-9][0-9]{0,6}")) {
                        throw wrong(name, "a whole number above 0");
                    }
                    return Integer.valueOf(text);
                })
                .orElse(otherwise);
    }

    Optional<String> matching(String name, String regex, String rule) {
        Optional<String> text = text(name);
        if (text.isPresent() && !text.get().matches(regex)) {
            throw wrong(name, rule);
        }
        return text;
    }

    /** Two options that are of use together only. */
    Optional<List<String>> pair(String first, String second) {
        if (text(first).isPresent() != text(second).isPresent()) {
            throw new IllegalArgumentException("-c " + first + " and -c " + second + " belong together");
        }
        return text(first).flatMap(one -> text(second).map(other -> List.of(one, other)));
    }

    private static String names(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" or "));
    }

    private static IllegalArgumentException wrong(String name, String rule) {
        return new IllegalArgumentException("-c " + name + " must be " + rule);
    }
}
