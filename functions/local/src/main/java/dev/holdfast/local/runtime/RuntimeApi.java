package dev.holdfast.local.runtime;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Lambda's Runtime API for one function's process, version 2018-06-01: next, response, error and init/error. It lives on
 * the loopback interface and is called by whatever runtime the artifact brings.
 */
public final class RuntimeApi implements AutoCloseable {

    private static final String BASE = "/2018-06-01/runtime/";
    private static final int ACCEPTED = 202;

    static {
        // Without it an answer waits for the caller's delayed acknowledgement: 40 ms in every measurement
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final String function;
    private final Duration timeout;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CompletableFuture<Long> firstPoll = new CompletableFuture<>();
    private final CompletableFuture<Outcome.Failed> end = new CompletableFuture<>();
    private final BlockingQueue<Invocation> waiting = new LinkedBlockingQueue<>();
    private final Map<String, Invocation> underWay = new ConcurrentHashMap<>();

    private record Invocation(String id, String event, CompletableFuture<Outcome> outcome) {}

    private RuntimeApi(String function, Duration timeout, HttpServer server) {
        this.function = function;
        this.timeout = timeout;
        this.server = server;
    }

    /** @param timeout the function's, from which its deadlines are worked out */
    public static RuntimeApi start(String function, Duration timeout) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            RuntimeApi api = new RuntimeApi(function, timeout, server);
            server.setExecutor(api.threads);
            server.createContext(BASE, api::serve);
            server.start();
            return api;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What AWS_LAMBDA_RUNTIME_API says. */
    public String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** The time of the first poll by {@link System#nanoTime}; fails never, and is complete only once there was one. */
    CompletableFuture<Long> firstPoll() {
        return firstPoll;
    }

    /** Done when the process says that it cannot start. */
    CompletableFuture<Outcome.Failed> end() {
        return end;
    }

    /** Queues an event and returns at once; the process gets it with its next poll. */
    public CompletableFuture<Outcome> invoke(String event) {
        CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        CompletableFuture<Void> ignored = end.thenAccept(outcome::complete);
        waiting.add(new Invocation(UUID.randomUUID().toString(), event, outcome));
        return outcome;
    }

    /** The process is gone: nothing that was asked of it will be answered. */
    void ended(String report) {
        end.complete(new Outcome.Failed(report));
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath().substring(BASE.length());
            if (path.equals("invocation/next")) {
                next(exchange);
            } else if (path.equals("init/error")) {
                end.complete(new Outcome.Failed("it could not start: " + body(exchange)));
                answer(exchange, ACCEPTED, "{\"status\":\"OK\"}");
            } else {
                finish(exchange, path.split("/", -1));
            }
        }
    }

    private void next(HttpExchange exchange) throws IOException {
        firstPoll.complete(System.nanoTime());
        try {
            Invocation next = waiting.take();
            underWay.put(next.id(), next);
            var headers = exchange.getResponseHeaders();
            headers.set("Lambda-Runtime-Aws-Request-Id", next.id());
            headers.set("Lambda-Runtime-Deadline-Ms", Long.toString(System.currentTimeMillis() + timeout.toMillis()));
            headers.set(
                    "Lambda-Runtime-Invoked-Function-Arn",
                    "arn:aws:lambda:eu-west-1:000000000000:function:holdfast-" + function);
            headers.set("Lambda-Runtime-Trace-Id", "Root=1-67a1b2c3-0123456789abcdef01234567;Sampled=0");
            headers.set("Content-Type", "application/json");
            answer(exchange, 200, next.event());
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    /** {@code invocation/ID/response} or {@code invocation/ID/error}. */
    private void finish(HttpExchange exchange, String[] path) throws IOException {
        Invocation invocation = path.length == 3 && path[0].equals("invocation") ? underWay.remove(path[1]) : null;
        String body = body(exchange);
        if (invocation == null || !(path[2].equals("response") || path[2].equals("error"))) {
            answer(exchange, 404, "{\"errorType\":\"InvalidRequest\"}");
            return;
        }
        // Answered first: the process must not be found waiting for it when it is measured
        answer(exchange, ACCEPTED, "{\"status\":\"OK\"}");
        invocation
                .outcome()
                .complete(path[2].equals("response") ? new Outcome.Answered(body) : new Outcome.Failed(body));
    }

    private static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.getResponseBody().flush();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
