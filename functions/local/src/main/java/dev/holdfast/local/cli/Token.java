package dev.holdfast.local.cli;

import dev.holdfast.local.data.Keys;
import dev.holdfast.local.data.SigningKey;
import dev.holdfast.local.data.TokenIssuer;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Prints a token and nothing else. */
@Command(
        name = "token",
        description = "Prints a token that the local gateway accepts.",
        mixinStandardHelpOptions = true)
final class Token implements Callable<Integer> {

    @Option(
            names = "--scope",
            required = true,
            paramLabel = "SCOPES",
            description = "what it allows, such as \"stock:write orders:write\"")
    private String scope = "";

    @Option(names = "--customer", paramLabel = "ID", description = "gives it to this customer; without, it is staff's")
    private @Nullable String customer;

    @Option(
            names = "--ttl",
            defaultValue = "8h",
            converter = Lifetime.class,
            description = "how long it is valid, such as 30m (${DEFAULT-VALUE})")
    private Duration ttl = Duration.ofHours(8);

    @Mixin
    private DataOption data = new DataOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        TokenIssuer issuer = new TokenIssuer(SigningKey.of(Keys.in(data.path())));
        String token = issuer.issue(List.of(scope.strip().split("\\s+")), Optional.ofNullable(customer), ttl);
        if (spec != null) {
            spec.commandLine().getOut().println(token);
        }
        return 0;
    }

    /** Hours, minutes and seconds as people write them. */
    static final class Lifetime implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String text) {
            try {
                return Duration.parse("PT" + text);
            } catch (DateTimeParseException unreadable) {
                throw new TypeConversionException("write 8h, 30m or 1h30m");
            }
        }
    }
}
