package dev.holdfast.local.cli;

import dev.holdfast.local.CloudFailure;
import dev.holdfast.local.data.DataFolder;
import dev.holdfast.local.data.RunningSystem;
import dev.holdfast.local.surge.Sample;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a system keeps its data, keys and secrets. */
public final class DataOption {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "the data folder (.holdfast in the project's folder if not given)")
    private @Nullable Path data;

    public Path path() {
        return data != null ? data : Sample.dataFolder();
    }

    public boolean isDefault() {
        return data == null;
    }

    /** @throws CloudFailure if none is running, with what to do */
    public RunningSystem running() {
        return running("");
    }

    /** @param otherwise what else could be said, such as {@code ", or say --url"} */
    public RunningSystem running(String otherwise) {
        return DataFolder.running(path())
                .orElseThrow(() -> new CloudFailure(
                        "no Holdfast is running in " + path() + "; start one with ./holdfast up" + otherwise));
    }

    /**
     * Empty if none is running.
     *
     * @throws CloudFailure if none is running in a folder that was named
     */
    public Optional<RunningSystem> runningIfAny() {
        return isDefault() ? DataFolder.running(path()) : Optional.of(running());
    }
}
