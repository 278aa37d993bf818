package dev.holdfast.system;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Callers who are not who they say, or may not do what they want, at each route that asks for a scope. */
final class BadTokens {

    private static final String SCOPES =
            "catalog:write stock:read stock:write orders:write shipping:write planning:read";
    private static final Jwt GOOD = Jwt.staff(SCOPES);

    private static final Set<String> USUAL = Set.of("no token", "an expired token", "a token signed with another key");

    private BadTokens() {}

    /** Good requests, each with the scope that it needs. */
    private static Map<Request, String> requests() {
        return Map.of(
                Request.post("/orders").header("Idempotency-Key", "token").json(Bodies.order("B-1", 1)), "orders:write",
                Request.put("/products/B-1").json(Bodies.product(1)), "catalog:write",
                Request.post("/stock/receipts").json(Bodies.receipt("token", "B-1", 1)), "stock:write",
                Request.post("/stock/adjustments").json(Bodies.adjustment("token", "B-1", 1)), "stock:write",
                Request.post("/stock/counts")
                                .json(Bodies.counts("token", List.of(Bodies.count("B-1", 1, Instant.now())))),
                        "stock:write",
                Request.put("/stock/B-1/buckets").json(Map.of("buckets", 2)), "stock:write",
                Request.put("/warehouses/token").json(Map.of("country", "GB")), "stock:write",
                Request.get("/stock/B-1"), "stock:read",
                Request.post("/orders/any/shipments").json(Map.of("carrier", "ups", "trackingNumber", "1")),
                        "shipping:write",
                Request.get("/forecasts/B-1"), "planning:read");
    }

    private static Map<String, Bearer> untrusted() {
        long now = Instant.now().getEpochSecond();
        Map<String, Bearer> bearers = new TreeMap<>();
        bearers.put("no token", Bearer.NOBODY);
        bearers.put("no bearer token", Bearer.raw("Basic b3BlcmF0b3I6"));
        bearers.put("no token at all", Bearer.raw("Bearer abc"));
        bearers.put(
                "an expired token",
                Bearer.signed(GOOD.with("exp", now - Duration.ofMinutes(2).toSeconds())));
        bearers.put("a token that never expires", Bearer.signed(GOOD.without("exp")));
        bearers.put(
                "a token of tomorrow",
                Bearer.signed(GOOD.with("nbf", now + Duration.ofDays(1).toSeconds())));
        bearers.put("another issuer's token", Bearer.signed(GOOD.with("iss", "https://elsewhere.example")));
        bearers.put("a token for others", Bearer.signed(GOOD.with("aud", "elsewhere")));
        bearers.put(
                "a token signed with another key",
                Bearer.raw(
                        "Bearer " + GOOD.signed("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8))));
        bearers.put("an unsigned token", Bearer.raw("Bearer " + GOOD.unsigned()));
        bearers.put("another's claims under a good signature", Bearer.tampered(GOOD, token -> {
            String[] others = Jwt.staff(SCOPES + " more").unsigned().split("\\.", -1);
            String[] own = token.split("\\.", -1);
            return own[0] + "." + others[1] + "." + own[2];
        }));
        return bearers;
    }

    /** Everything at one route, and what is most usual at all others: they share what decides. */
    static Stream<BadInput> all() {
        return requests().entrySet().stream().flatMap(each -> of(each.getKey(), each.getValue()));
    }

    private static Stream<BadInput> of(Request request, String scope) {
        Bearer unscoped = Bearer.signed(Jwt.staff(SCOPES.replace(scope, "").strip()));
        Stream<BadInput> untrusted = untrusted().entrySet().stream()
                .filter(each -> request.path().equals("/orders") || USUAL.contains(each.getKey()))
                .map(each -> new BadInput(
                        each.getKey(), each.getValue(), request, 401, "unauthorized", List.of("a valid token")));
        return Stream.concat(
                untrusted,
                Stream.of(new BadInput("a missing scope", unscoped, request, 403, "forbidden", List.of(scope))));
    }
}
