package dev.holdfast.shipping.poll;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A provider on this machine that answers, fails and lies as it is told to. */
final class ProviderServer implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch end = new CountDownLatch(1);
    /** What has been asked, in its order. */
    final List<Asked> asked = new CopyOnWriteArrayList<>();

    private volatile Behaviour behaviour = (exchange, request) -> exchange.close();

    /** A request. */
    record Asked(String method, String uri, String key, String body) {}

    /** What it does with a request. */
    @FunctionalInterface
    interface Behaviour {
        void handle(HttpExchange exchange, Asked request) throws IOException;
    }

    ProviderServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Asked request = new Asked(
                    exchange.getRequestMethod(), exchange.getRequestURI().toString(), key(exchange), body);
            asked.add(request);
            behaviour.handle(exchange, request);
        });
        server.start();
    }

    private static String key(HttpExchange exchange) {
        return List.of("Authorization", "as-api-key", "17token").stream()
                .flatMap(
                        name -> Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).stream())
                .findFirst()
                .orElse("");
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void behave(Behaviour how) {
        behaviour = how;
    }

    void answer(String body) {
        behave((exchange, request) -> send(exchange, 200, body));
    }

    static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** Less than it has promised. */
    static void truncate(HttpExchange exchange, String body) throws IOException {
        exchange.sendResponseHeaders(200, body.length() + 1_000L);
        exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
        exchange.close();
    }

    /** Of which there is no end. */
    static void flood(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        byte[] much = "[[[[[[[[".repeat(1_000).getBytes(StandardCharsets.UTF_8);
        try (OutputStream body = exchange.getResponseBody()) {
            while (true) {
                body.write(much);
            }
        }
    }

    /** Until the test is over. */
    void hang() {
        try {
            if (!end.await(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("the test has not ended");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
