package dev.holdfast.local.surge;

import java.util.function.Supplier;

/** Says nothing. */
final class SilentTask implements Progress.Task {

    @Override
    public void step() {}

    @Override
    public void at(long steps, Supplier<String> message) {}

    @Override
    public void close() {}
}
