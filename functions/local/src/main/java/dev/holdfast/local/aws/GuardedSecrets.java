package dev.holdfast.local.aws;

import dev.holdfast.model.topology.FunctionSpec;
import dev.holdfast.model.topology.Grant;
import dev.holdfast.platform.Secrets;
import java.util.List;
import java.util.Optional;

/** Secrets as functions get them. What is read while the beans are made, in no function's name, is not refused. */
public final class GuardedSecrets implements Secrets {

    private final Secrets secrets;

    public GuardedSecrets(Secrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public List<String> webhook(String provider) {
        require("webhooks");
        return secrets.webhook(provider);
    }

    @Override
    public Optional<String> apiKey(String provider) {
        require("provider-keys");
        return secrets.apiKey(provider);
    }

    @Override
    public byte[] orderIdKey() {
        require("order-ids");
        return secrets.orderIdKey();
    }

    private static void require(String secret) {
        Optional<FunctionSpec> function = CurrentFunction.find();
        if (function.isPresent() && !function.get().grants().contains(new Grant.Secret(secret))) {
            throw new SecurityException(
                    function.get().name() + " has not declared that it may read the secret " + secret);
        }
    }
}
