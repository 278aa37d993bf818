package dev.holdfast.local.surge;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.holdfast.model.tracking.Tracked;
import dev.holdfast.platform.http.Caller;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.json.Json;
import dev.holdfast.platform.webhook.StandardWebhooks;
import dev.holdfast.platform.webhook.Verdict;
import dev.holdfast.shipping.carrier.CarrierProvider;
import dev.holdfast.shipping.carrier.CarrierProviders;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;

/** A shop that keeps the HTTP contract, in memory, and can be told to be unwell. */
final class FakeShop implements AutoCloseable {

    static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private static final CarrierProviders CARRIERS = CarrierProviders.standing(InstantSource.system());

    private final HttpServer server;
    private final FakeStore store;
    private final AtomicInteger requests = new AtomicInteger();
    private volatile IntPredicate busy = n -> false;
    private volatile IntPredicate mute = n -> false;

    FakeShop(FakeStore store) throws IOException {
        this.store = store;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /** Answers the n-th request with 503 and does nothing. */
    FakeShop busyAt(IntPredicate which) {
        busy = which;
        return this;
    }

    /** Does what the n-th request asks, and hangs up without an answer. */
    FakeShop muteAt(IntPredicate which) {
        mute = which;
        return this;
    }

    Target target() {
        Tokens tokens = new Tokens() {
            @Override
            public String staff() {
                return "staff";
            }

            @Override
            public String customer(String id) {
                return "customer-" + id;
            }
        };
        URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new Target(base, tokens, provider -> SECRET, true);
    }

    private void handle(HttpExchange exchange) throws IOException {
        int n = requests.incrementAndGet();
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (busy.test(n)) {
                answer(exchange, 503, Map.of("title", "Try again"));
                return;
            }
            FakeStore.Answer answer = route(exchange, body);
            if (!mute.test(n)) {
                answer(exchange, answer.status(), answer.body());
            }
        }
    }

    private FakeStore.Answer route(HttpExchange exchange, byte[] body) throws IOException {
        String[] path = exchange.getRequestURI().getPath().substring(1).split("/", -1);
        JsonNode json = body.length == 0 ? Json.read("{}", JsonNode.class) : Json.read(body, JsonNode.class);
        return switch (exchange.getRequestMethod() + " " + path[0]) {
            case "PUT products" -> store.product(path[1]);
            case "PUT promotions", "POST quotes" -> new FakeStore.Answer(200, Map.of());
            case "PUT coupons" -> store.coupon(path[1], json);
            case "GET coupons" -> store.redeemed(path[1]);
            case "GET stock" -> store.stock(path[1]);
            case "POST stock" -> path[1].equals("receipts") ? store.receive(json) : store.adjust(json);
            case "POST orders" ->
                path.length == 1
                        ? store.order(
                                exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                                exchange.getRequestHeaders().getFirst("Authorization"),
                                json)
                        : path[2].equals("cancel") ? store.cancel(path[1]) : store.ship(path[1], json);
            case "GET orders" -> store.read(path[1]);
            case "POST webhooks" ->
                path[1].equals("payments") ? pay(exchange, body, json) : scan(path[2], exchange, body, json);
            case "POST audits" -> store.audit();
            default -> new FakeStore.Answer(404, Map.of());
        };
    }

    private FakeStore.Answer pay(HttpExchange exchange, byte[] body, JsonNode event) {
        String id = exchange.getRequestHeaders().getFirst(StandardWebhooks.ID);
        String at = exchange.getRequestHeaders().getFirst(StandardWebhooks.TIMESTAMP);
        String due = StandardWebhooks.sign(SECRET, id, Instant.ofEpochSecond(Long.parseLong(at)), body)
                .get(StandardWebhooks.SIGNATURE);
        boolean genuine = Objects.equals(due, exchange.getRequestHeaders().getFirst(StandardWebhooks.SIGNATURE));
        return genuine ? store.pay(event.path("data")) : new FakeStore.Answer(401, Map.of());
    }

    private FakeStore.Answer scan(String carrier, HttpExchange exchange, byte[] body, JsonNode event) {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        CarrierProvider provider = CARRIERS.find(carrier).orElseThrow();
        HttpRequest request = new HttpRequest(
                "POST", "/", Map.of(), Map.of(), headers, body, new Caller("", Optional.empty(), Set.of()));
        return provider.verify(request, List.of(SECRET)) instanceof Verdict.Verified
                        && provider.parse(event) instanceof CarrierProvider.News(Tracked tracked)
                ? store.scan(tracked)
                : new FakeStore.Answer(401, Map.of());
    }

    private static void answer(HttpExchange exchange, int status, Object body) throws IOException {
        byte[] bytes = Json.write(body).getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
