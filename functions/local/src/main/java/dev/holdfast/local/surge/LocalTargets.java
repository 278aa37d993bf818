package dev.holdfast.local.surge;

import dev.holdfast.local.LocalCloud;
import dev.holdfast.local.data.DataFolder;
import dev.holdfast.local.data.Keys;
import dev.holdfast.local.data.LocalSecrets;
import dev.holdfast.local.data.RunningSystem;
import dev.holdfast.local.data.SigningKey;
import dev.holdfast.local.data.TokenIssuer;
import dev.holdfast.platform.Secrets;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Systems of this machine as targets. */
public final class LocalTargets {

    private LocalTargets() {}

    /**
     * A system of this process.
     *
     * @param fresh whether nothing was in it before
     */
    public static Target of(LocalCloud cloud, boolean fresh) {
        return target(cloud.uri(), cloud.tokens(), cloud.secrets(), fresh);
    }

    /** The system of another process that runs on a data folder, if one does. Its keys are in that folder. */
    public static Optional<Target> running(Path data) {
        if (!Files.isDirectory(data)) {
            return Optional.empty();
        }
        return DataFolder.running(data).map(system -> running(system, Keys.in(data)));
    }

    private static Target running(RunningSystem system, Keys keys) {
        TokenIssuer tokens = new TokenIssuer(SigningKey.of(keys));
        return target(URI.create(system.baseUri()), tokens, new LocalSecrets(keys, System.getenv()), false);
    }

    private static Target target(URI base, TokenIssuer tokens, Secrets secrets, boolean fresh) {
        return new Target(
                base,
                new LocalTokens(tokens),
                provider -> secrets.webhook(provider).getFirst(),
                fresh);
    }
}
