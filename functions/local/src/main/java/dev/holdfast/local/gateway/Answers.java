package dev.holdfast.local.gateway;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.holdfast.platform.http.Problem;
import dev.holdfast.platform.json.Json;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.util.Base64;

/** Writes answers. */
final class Answers {

    private Answers() {}

    static void write(HttpServerResponse response, APIGatewayV2HTTPResponse answer) {
        if (response.closed() || response.ended()) {
            return;
        }
        response.setStatusCode(answer.getStatusCode());
        if (answer.getHeaders() != null) {
            answer.getHeaders().forEach(response::putHeader);
        }
        String body = answer.getBody() == null ? "" : answer.getBody();
        response.end(
                answer.getIsBase64Encoded() ? Buffer.buffer(Base64.getDecoder().decode(body)) : Buffer.buffer(body));
    }

    static void write(HttpServerResponse response, Problem problem) {
        if (response.closed() || response.ended()) {
            return;
        }
        if (problem.status() == 401) {
            response.putHeader("WWW-Authenticate", "Bearer");
        }
        response.setStatusCode(problem.status())
                .putHeader("Content-Type", "application/problem+json")
                .putHeader("Cache-Control", "no-store")
                .end(Json.write(problem));
    }

    static void json(HttpServerResponse response, Object value) {
        response.putHeader("Content-Type", "application/json")
                .putHeader("Cache-Control", "no-store")
                .end(Json.write(value));
    }
}
