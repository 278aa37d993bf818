package dev.holdfast.local.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/**
 * Lets what many ask for at the same time share requests, for an emulator's time goes by requests. Nobody waits for
 * company: while one request is under way, what the next one will carry gathers.
 *
 * @param <T> something asked for, which knows whom to tell
 */
final class Lane<T> implements AutoCloseable {

    private final int sizeMax;
    private final ToIntFunction<T> size;
    private final Consumer<List<T>> request;
    private final BlockingQueue<T> waiting = new LinkedBlockingQueue<>();
    private final Thread thread;

    /**
     * @param sizeMax of a request: the sum of what it carries
     * @param request tells all of them what came of it, and does not throw
     */
    Lane(String name, int sizeMax, ToIntFunction<T> size, Consumer<List<T>> request) {
        this.sizeMax = sizeMax;
        this.size = size;
        this.request = request;
        this.thread = Thread.ofVirtual().name(name).start(this::work);
    }

    void add(T one) {
        waiting.add(one);
    }

    int waiting() {
        return waiting.size();
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void work() {
        try {
            while (true) {
                request.accept(together(waiting.take()));
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private List<T> together(T first) {
        List<T> together = new ArrayList<>(List.of(first));
        int sum = size.applyAsInt(first);
        for (T next = waiting.peek(); next != null; next = waiting.peek()) {
            sum += size.applyAsInt(next);
            if (sum > sizeMax) {
                break;
            }
            waiting.remove();
            together.add(next);
        }
        return together;
    }
}
