package dev.holdfast.local;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jboss.logging.Logger;

/** Closes what was opened, the last first, whatever goes wrong with any of it. */
final class Closing implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Closing.class);

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    synchronized <T extends AutoCloseable> T later(T resource) {
        opened.push(resource);
        return resource;
    }

    @Override
    public synchronized void close() {
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (Exception failure) {
                LOG.warnf("not closed properly: %s", failure.getMessage());
            }
        }
    }
}
