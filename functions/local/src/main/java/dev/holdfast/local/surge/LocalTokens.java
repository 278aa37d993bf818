package dev.holdfast.local.surge;

import dev.holdfast.local.data.TokenIssuer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Tokens of a local system. Each is kept for a while: making one costs a signature. */
final class LocalTokens implements Tokens {

    private static final Duration TIME_TO_LIVE = Duration.ofHours(1);
    private static final Duration USED_FOR = Duration.ofMinutes(50);
    private static final List<String> STAFF_SCOPES =
            List.of("catalog:write", "stock:write", "stock:read", "orders:read", "orders:write", "shipping:write");
    private static final List<String> CUSTOMER_SCOPES = List.of("orders:write");

    private final TokenIssuer issuer;
    private final Map<Optional<String>, Kept> kept = new ConcurrentHashMap<>();

    LocalTokens(TokenIssuer issuer) {
        this.issuer = issuer;
    }

    private record Kept(String token, Instant until) {
        @Override
        public String toString() {
            return "Kept[" + until + "]";
        }
    }

    @Override
    public String staff() {
        return token(STAFF_SCOPES, Optional.empty());
    }

    @Override
    public String customer(String id) {
        return token(CUSTOMER_SCOPES, Optional.of(id));
    }

    private String token(List<String> scopes, Optional<String> customer) {
        Instant now = Instant.now();
        return kept.compute(customer, (whose, had) -> {
                    if (had != null && now.isBefore(had.until())) {
                        return had;
                    }
                    return new Kept(issuer.issue(scopes, customer, TIME_TO_LIVE), now.plus(USED_FOR));
                })
                .token();
    }
}
