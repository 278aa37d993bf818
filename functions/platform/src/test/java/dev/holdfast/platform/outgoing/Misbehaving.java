package dev.holdfast.platform.outgoing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A provider that is slow, fails and lies, each at a path of its own. */
final class Misbehaving implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch end = new CountDownLatch(1);
    /** A permit for each request that is being answered slowly. */
    final Semaphore slow = new Semaphore(0);

    final AtomicInteger calls = new AtomicInteger();
    final AtomicInteger failing = new AtomicInteger();

    Misbehaving() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        at("/good", exchange -> answer(exchange, 200, "{\"ok\":true}"));
        at("/refusing", exchange -> answer(exchange, 422, "{}"));
        at("/busy", exchange -> answer(exchange, failing.getAndDecrement() > 0 ? 429 : 200, "{}"));
        at("/later", exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "90");
            answer(exchange, 429, "{}");
        });
        at("/broken", exchange -> answer(exchange, failing.getAndDecrement() > 0 ? 500 : 200, "{}"));
        at("/elsewhere", exchange -> {
            exchange.getResponseHeaders().add("Location", "/good");
            answer(exchange, 302, "");
        });
        at("/slow", exchange -> {
            slow.release();
            pause();
            answer(exchange, 200, "{}");
        });
        at("/hangs-up", HttpExchange::close);
        at("/truncated", exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write("only this".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            exchange.close();
        });
        at("/endless", Misbehaving::forEver);
        at("/drips", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            pause();
        });
        server.start();
    }

    private interface Behaviour {
        void handle(HttpExchange exchange) throws IOException;
    }

    private void at(String path, Behaviour behaviour) {
        server.createContext(path, exchange -> {
            calls.incrementAndGet();
            exchange.getRequestBody().readAllBytes();
            behaviour.handle(exchange);
        });
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "Application/JSON; charset=utf-8");
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static void forEver(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        byte[] much = new byte[8_192];
        try (OutputStream body = exchange.getResponseBody()) {
            while (true) {
                body.write(much);
            }
        }
    }

    /** Until the test is over. */
    private void pause() {
        try {
            if (!end.await(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("the test has not ended");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    HttpRequest to(String path) {
        URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
        return HttpRequest.newBuilder(uri)
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(10, TimeUnit.SECONDS)) {
                throw new UncheckedIOException(new IOException("a handler does not end"));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
