package dev.holdfast.lambda;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.Map;

/** Selects a function as QUARKUS_FUNQY_EXPORT does on AWS. */
abstract class Export implements QuarkusTestProfile {

    private final String function;

    Export(String function) {
        this.function = function;
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> overrides = new HashMap<>(more());
        overrides.put("quarkus.funqy.export", function);
        return overrides;
    }

    Map<String, String> more() {
        return Map.of();
    }
}
