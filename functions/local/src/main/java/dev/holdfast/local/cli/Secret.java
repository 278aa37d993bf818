package dev.holdfast.local.cli;

import dev.holdfast.local.data.Keys;
import dev.holdfast.local.data.LocalSecrets;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the secrets of a webhook's sender, one a line, newest first. */
@Command(
        name = "secret",
        description = "Prints the secret with which a provider or carrier signs its webhooks.",
        mixinStandardHelpOptions = true)
final class Secret implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", description = "the provider, such as test or easypost")
    private String name = "";

    @Mixin
    private DataOption data = new DataOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        LocalSecrets secrets = new LocalSecrets(Keys.in(data.path()), System.getenv());
        if (spec != null) {
            secrets.showWebhook(name).forEach(spec.commandLine().getOut()::println);
        }
        return 0;
    }
}
