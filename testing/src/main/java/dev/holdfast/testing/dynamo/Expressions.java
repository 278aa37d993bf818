package dev.holdfast.testing.dynamo;

import dev.holdfast.testing.expression.Condition;
import dev.holdfast.testing.expression.ConditionParser;
import dev.holdfast.testing.expression.ExpressionKind;
import dev.holdfast.testing.expression.Path;
import dev.holdfast.testing.expression.Placeholders;
import dev.holdfast.testing.expression.ProjectionParser;
import dev.holdfast.testing.expression.Refusal;
import dev.holdfast.testing.expression.Update;
import dev.holdfast.testing.expression.UpdateParser;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.util.DefaultSdkAutoConstructMap;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The expressions of one request and what they share. */
final class Expressions {

    private final Placeholders placeholders;

    private Expressions(Map<String, String> names, Map<String, AttributeValue> values) {
        this.placeholders = new Placeholders(names, values);
    }

    /** Refuses placeholders that are given without any expression, or given but empty. */
    static Expressions of(Map<String, String> names, Map<String, AttributeValue> values, @Nullable String... texts) {
        boolean expressions = false;
        for (String text : texts) {
            expressions |= text != null;
        }
        require("Names", names, expressions);
        require("Values", values, expressions);
        return new Expressions(names, values);
    }

    /** For reads by key, which know no values. */
    static Expressions ofNames(Map<String, String> names, @Nullable String text) {
        return of(names, DefaultSdkAutoConstructMap.getInstance(), text);
    }

    private static void require(String what, Map<?, ?> given, boolean expressions) {
        if (given instanceof SdkAutoConstructMap) {
            return;
        }
        if (!expressions) {
            throw Refusal.of("ExpressionAttribute" + what + " can only be specified when using expressions");
        }
        if (given.isEmpty()) {
            throw Refusal.of("ExpressionAttribute" + what + " must not be empty");
        }
    }

    @Nullable
    Condition condition(ExpressionKind kind, @Nullable String text) {
        return text == null ? null : ConditionParser.parse(kind, text, placeholders);
    }

    Update update(@Nullable String text) {
        return text == null ? new Update(List.of()) : UpdateParser.parse(text, placeholders);
    }

    @Nullable
    List<Path> projection(@Nullable String text) {
        return text == null ? null : ProjectionParser.parse(text, placeholders);
    }

    void requireAllUsed() {
        placeholders.requireAllUsed();
    }
}
