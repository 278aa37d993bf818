package dev.holdfast.infra;

import java.util.Map;
import java.util.Objects;

/** A resource of a template. */
record Resource(String stack, String id, String type, Map<String, Object> all) {

    Map<String, Object> properties() {
        return Cfn.map(all.getOrDefault("Properties", Map.of()));
    }

    Object get(String property) {
        return Objects.requireNonNull(properties().get(property), () -> this + " has no " + property);
    }

    boolean has(String property) {
        return properties().containsKey(property);
    }

    String text(String property) {
        return Cfn.text(get(property));
    }

    int number(String property) {
        return ((Number) get(property)).intValue();
    }

    @Override
    public String toString() {
        return type + " " + id + " of " + stack;
    }
}
