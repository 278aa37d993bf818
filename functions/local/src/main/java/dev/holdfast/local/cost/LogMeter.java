package dev.holdfast.local.cost;

import dev.holdfast.planning.cost.Usage;
import java.nio.charset.StandardCharsets;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Counts what functions log, each line with its time and level, while it is open. */
final class LogMeter extends Handler implements AutoCloseable {

    /** Time, level and line end of a line on Lambda. */
    private static final int FRAME_BYTES = 32;

    private final Meter meter;
    private final SimpleFormatter formatter = new SimpleFormatter();

    LogMeter(Meter meter) {
        this.meter = meter;
        Logger.getLogger("").addHandler(this);
    }

    @Override
    public void publish(LogRecord line) {
        String text = formatter.formatMessage(line);
        meter.add(Usage.logged(FRAME_BYTES + (text == null ? 0 : text.getBytes(StandardCharsets.UTF_8).length)));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
