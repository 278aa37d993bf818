package dev.holdfast.catalog.offer;

import dev.holdfast.catalog.promotion.Scope;
import dev.holdfast.model.Limits;
import dev.holdfast.platform.http.Validation;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Some of the goods, as a caller names them: goods of any of these SKUs or categories. */
public record ScopeBody(
        @Nullable List<@Nullable String> skus, @Nullable List<@Nullable String> categories) {

    private static final int CATEGORY_MAX = 100;

    void check(Validation validation, String pointer) {
        int names = size(skus) + size(categories);
        validation.require(
                names >= 1 && names <= Limits.PROMOTION_NAMES_MAX,
                pointer,
                "must name 1 to " + Limits.PROMOTION_NAMES_MAX + " SKUs and categories");
        if (names > Limits.PROMOTION_NAMES_MAX) {
            return;
        }
        for (int i = 0; i < size(skus); i++) {
            validation.name(at(skus, i), pointer + "/skus/" + i);
        }
        for (int i = 0; i < size(categories); i++) {
            validation.text(at(categories, i), CATEGORY_MAX, pointer + "/categories/" + i);
        }
    }

    /** It has been checked. */
    Scope toScope() {
        return new Scope(set(skus), set(categories));
    }

    static Scope scope(@Nullable ScopeBody body) {
        return body == null ? Scope.ALL : body.toScope();
    }

    private static int size(@Nullable List<@Nullable String> names) {
        return names == null ? 0 : names.size();
    }

    private static @Nullable String at(@Nullable List<@Nullable String> names, int index) {
        return names == null ? null : names.get(index);
    }

    private static Set<String> set(@Nullable List<@Nullable String> names) {
        return names == null
                ? Set.of()
                : names.stream().map(Objects::requireNonNull).collect(Collectors.toSet());
    }
}
