package dev.holdfast.local.surge;

import java.io.PrintStream;
import java.util.function.Supplier;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar that moves. */
final class BarTask implements Progress.Task {

    private final ProgressBar bar;

    BarTask(String name, long max, PrintStream out) {
        bar = new ProgressBarBuilder()
                .setTaskName(name)
                .setInitialMax(max)
                .setUpdateIntervalMillis(250)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(out))
                .build();
    }

    @Override
    public void step() {
        bar.step();
    }

    @Override
    public void at(long steps, Supplier<String> message) {
        bar.stepTo(steps);
        bar.setExtraMessage(message.get());
    }

    @Override
    public void close() {
        bar.close();
    }
}
