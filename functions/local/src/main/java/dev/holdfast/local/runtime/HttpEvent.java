package dev.holdfast.local.runtime;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.model.topology.Trigger;
import java.util.Map;
import java.util.UUID;

/**
 * A request as API Gateway's HTTP API sends it to a function: payload format 2.0.
 *
 * @param route the function's
 * @param path values of its path parameters
 * @param claims of the verified token; empty if nobody is signed in
 * @param body none if empty
 */
public record HttpEvent(
        Trigger.Http route,
        Map<String, String> path,
        Map<String, String> query,
        Map<String, String> headers,
        Map<String, String> claims,
        String body) {

    public String json() {
        String raw = route.path();
        for (Map.Entry<String, String> each : path.entrySet()) {
            raw = raw.replace("{" + each.getKey() + "}", each.getValue());
        }
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.put("version", "2.0")
                .put("routeKey", route.routeKey())
                .put("rawPath", raw)
                .put("rawQueryString", "");
        put(event.putObject("headers"), headers);
        if (!query.isEmpty()) {
            put(event.putObject("queryStringParameters"), query);
        }
        if (!path.isEmpty()) {
            put(event.putObject("pathParameters"), path);
        }
        context(event.putObject("requestContext"), raw);
        if (!body.isEmpty()) {
            event.put("body", body);
        }
        event.put("isBase64Encoded", false);
        return event.toString();
    }

    private void context(ObjectNode context, String raw) {
        context.put("accountId", "123456789012")
                .put("apiId", "a1b2c3d4e5")
                .put("domainName", "a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com")
                .put("requestId", UUID.randomUUID().toString())
                .put("routeKey", route.routeKey())
                .put("stage", "$default")
                .put("time", "27/Nov/2026:09:00:00 +0000")
                .put("timeEpoch", 1795856400000L);
        context.putObject("http")
                .put("method", route.method())
                .put("path", raw)
                .put("protocol", "HTTP/1.1")
                .put("sourceIp", "203.0.113.7")
                .put("userAgent", "smoke-test/1.0");
        if (!claims.isEmpty()) {
            ObjectNode jwt = context.putObject("authorizer").putObject("jwt");
            put(jwt.putObject("claims"), claims);
            jwt.putNull("scopes");
        }
    }

    private static void put(ObjectNode target, Map<String, String> values) {
        values.forEach(target::put);
    }
}
