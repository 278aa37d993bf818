package dev.holdfast.platform;

import java.util.Locale;

/** One thing that Holdfast does; a function on AWS, called by the same name in the topology. */
public interface Operation {

    /** The class's name in kebab case: {@code ReserveStock} is {@code reserve-stock}. */
    default String name() {
        return nameOf(getClass());
    }

    static String nameOf(Class<?> operation) {
        return operation
                .getSimpleName()
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }
}
