package dev.holdfast.infra;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads CloudFormation's JSON. */
final class Cfn {

    private Cfn() {}

    /** A value as one text, references in angle brackets: {@code arn:<AWS::Partition>:sqs:...}. */
    static String text(@Nullable Object value) {
        if (value instanceof Map<?, ?> map && map.size() == 1) {
            Map.Entry<?, ?> only = map.entrySet().iterator().next();
            return switch (only.getKey().toString()) {
                case "Ref" -> "<" + only.getValue() + ">";
                case "Fn::GetAtt" ->
                    "<" + list(only.getValue()).stream().map(Object::toString).collect(Collectors.joining(".")) + ">";
                case "Fn::ImportValue" -> "<" + text(only.getValue()) + ">";
                case "Fn::Join" ->
                    list(list(only.getValue()).get(1)).stream().map(Cfn::text).collect(Collectors.joining());
                default -> value.toString();
            };
        }
        return String.valueOf(value);
    }

    static List<String> texts(@Nullable Object value) {
        return (value instanceof List<?> many ? many.stream() : Stream.of(requireNonNull(value, "a value")))
                .map(Cfn::text)
                .toList();
    }

    static List<?> list(@Nullable Object value) {
        return (List<?>) requireNonNull(value, "a list");
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(@Nullable Object value) {
        return (Map<String, Object>) requireNonNull(value, "an object");
    }

    static List<Map<String, Object>> maps(@Nullable Object value) {
        return list(value).stream().map(Cfn::map).toList();
    }
}
