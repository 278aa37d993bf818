package dev.holdfast.local.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a system keeps its data, keys and secrets. */
final class DataOption {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "the data folder (.holdfast in the project's folder if not given)")
    private @Nullable Path data;

    Path path() {
        return data != null ? data : Path.of(System.getProperty("holdfast.home", "."), ".holdfast");
    }

    boolean isDefault() {
        return data == null;
    }
}
