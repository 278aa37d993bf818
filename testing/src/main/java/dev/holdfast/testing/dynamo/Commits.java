package dev.holdfast.testing.dynamo;

import dev.holdfast.testing.dynamo.Write.Fit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Stores what has been tried and found fit, and tells of it. */
final class Commits {

    private Consumer<List<Commit>> watcher = ignored -> {};

    void watch(Consumer<List<Commit>> next) {
        watcher = watcher.andThen(next);
    }

    /** All of them at one instant: the fit of each write at its position. */
    void store(List<Write> writes, List<Fit> fits) {
        List<Commit> commits = new ArrayList<>();
        for (int i = 0; i < writes.size(); i++) {
            Write write = writes.get(i);
            Fit fit = fits.get(i);
            write.store(fit);
            commits.add(new Commit(write.table().name(), fit.before(), fit.after()));
        }
        watcher.accept(commits);
    }
}
