package dev.holdfast.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClaimsTest {

    @Test
    void aTokenWithACustomerActsForThatCustomer() {
        Caller caller = Claims.caller(Map.of("sub", "s1", "customer", "alice", "scope", "orders:write orders:read"));
        assertThat(caller.customer()).contains("alice");
        assertThat(caller.scopes()).containsExactlyInAnyOrder("orders:write", "orders:read");
        assertThat(caller.isStaffWith("orders:write")).isFalse();
    }

    @Test
    void aTokenWithoutOneIsStaffOrAService() {
        Caller caller = Claims.caller(Map.of("sub", "s1", "customer", " ", "scope", "orders:write"));
        assertThat(caller.isStaffWith("orders:write")).isTrue();
        assertThat(caller.isStaffWith("orders:read")).isFalse();
    }

    @Test
    void whoSignedInToTheUserPoolActsForHimself() {
        Caller caller = Claims.caller(cognito("u1", "holdfast/orders:write"));
        assertThat(caller.customer()).contains("u1");
        assertThat(caller.has("orders:write")).isTrue();
        assertThat(caller.isStaffWith("orders:write")).isFalse();
    }

    @Test
    void theUserPoolsStaffActsForTheShop() {
        Map<String, String> claims = new HashMap<>(cognito("u1", "holdfast/orders:write"));
        claims.put("cognito:groups", "[buyers staff]");
        assertThat(Claims.caller(claims).isStaffWith("orders:write")).isTrue();
        claims.put("cognito:groups", "[staffing]");
        assertThat(Claims.caller(claims).isStaffWith("orders:write")).isFalse();
    }

    @Test
    void theUserPoolsServicesActForTheShop() {
        Caller caller = Claims.caller(Map.of("sub", "c1", "token_use", "access", "scope", "holdfast/stock:read"));
        assertThat(caller.isStaffWith("stock:read")).isTrue();
    }

    @Test
    void anotherResourceServersScopeIsNotOurs() {
        assertThat(Claims.caller(cognito("u1", "blog/orders:write")).has("orders:write"))
                .isFalse();
        assertThat(Claims.caller(Map.of()).isSignedIn()).isFalse();
    }

    private static Map<String, String> cognito(String subject, String scope) {
        return Map.of("sub", subject, "username", subject, "token_use", "access", "scope", scope);
    }
}
