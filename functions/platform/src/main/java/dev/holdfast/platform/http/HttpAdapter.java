package dev.holdfast.platform.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.holdfast.model.Limits;
import dev.holdfast.model.topology.Access;
import dev.holdfast.model.topology.Topology;
import dev.holdfast.model.topology.Trigger;
import dev.holdfast.platform.Unavailable;
import dev.holdfast.platform.json.Json;
import dev.holdfast.platform.observe.Invocation;
import dev.holdfast.platform.observe.Invocations;
import dev.holdfast.platform.observe.Outcome;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;

/** Turns API Gateway's events into requests and answers into its responses, and nothing else. */
@Singleton
public class HttpAdapter {

    private static final Logger LOG = Logger.getLogger(HttpAdapter.class);

    /** As ids of orders are written; what else a caller may put there is not taken over into log lines. */
    private static final Pattern ORDER_ID = Pattern.compile("[0-9a-z]{30}");

    private final Invocations invocations;

    public HttpAdapter(Invocations invocations) {
        this.invocations = invocations;
    }

    public APIGatewayV2HTTPResponse handle(HttpOperation operation, APIGatewayV2HTTPEvent event) {
        Optional<String> requestId =
                Optional.ofNullable(event.getRequestContext()).map(APIGatewayV2HTTPEvent.RequestContext::getRequestId);
        return invocations.call(operation, requestId, HttpAdapter::outcome, () -> {
            Optional.ofNullable(orEmpty(event.getPathParameters()).get("id"))
                    .filter(id -> ORDER_ID.matcher(id).matches())
                    .ifPresent(Invocation::concerns);
            return encode(answer(operation, event));
        });
    }

    private static Outcome outcome(APIGatewayV2HTTPResponse response) {
        if (response.getStatusCode() < 400) {
            return Outcome.OK;
        }
        return response.getStatusCode() < 500 ? Outcome.REFUSED : Outcome.FAILED;
    }

    private static HttpAnswer answer(HttpOperation operation, APIGatewayV2HTTPEvent event) {
        try {
            HttpRequest request = decode(event);
            if (request.body().length > Limits.BODY_BYTES_MAX) {
                return HttpAnswer.problem(Problem.of(
                        413, "too-large", "The body is too large", "at most " + Limits.BODY_BYTES_MAX + " bytes"));
            }
            authorize(operation, request.caller());
            return operation.handle(request);
        } catch (Refusal refusal) {
            return HttpAnswer.problem(refusal.problem());
        } catch (Unavailable | SdkException unavailable) {
            LOG.warnf("%s could not be served: %s", operation.name(), unavailable.getMessage());
            return HttpAnswer.problem(Problem.unavailable()).with("Retry-After", "1");
        } catch (RuntimeException defect) {
            LOG.errorf(defect, "%s failed", operation.name());
            return HttpAnswer.problem(
                    Problem.of(500, "internal", "A fault on our side", "It was recorded. Repeat the same request."));
        }
    }

    /** API Gateway has checked this already; a function does not take its word for it. */
    private static void authorize(HttpOperation operation, Caller caller) {
        Trigger trigger = Topology.HOLDFAST.function(operation.name()).trigger();
        if (!(trigger instanceof Trigger.Http route)) {
            throw new IllegalStateException(operation.name() + " is not declared as an HTTP function");
        }
        Optional<Problem> problem = switch (route.access()) {
            case Access.Public ignored -> Optional.empty();
            case Access.Signature ignored -> Optional.empty();
            case Access.SignedIn ignored ->
                caller.isSignedIn() ? Optional.empty() : Optional.of(Problem.unauthorized("send a token"));
            case Access.Scope scope -> lacking(caller, scope.name());
        };
        problem.ifPresent(refused -> {
            throw new Refusal(refused);
        });
    }

    private static Optional<Problem> lacking(Caller caller, String scope) {
        if (!caller.isSignedIn()) {
            return Optional.of(Problem.unauthorized("send a token with the scope " + scope));
        }
        return caller.has(scope) ? Optional.empty() : Optional.of(Problem.forbidden("needs the scope " + scope));
    }

    private static HttpRequest decode(APIGatewayV2HTTPEvent event) {
        APIGatewayV2HTTPEvent.RequestContext context = event.getRequestContext();
        Map<String, String> headers = new HashMap<>();
        orEmpty(event.getHeaders()).forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        return new HttpRequest(
                context.getHttp().getMethod(),
                event.getRawPath(),
                orEmpty(event.getPathParameters()),
                orEmpty(event.getQueryStringParameters()),
                headers,
                body(event),
                caller(context));
    }

    private static byte[] body(APIGatewayV2HTTPEvent event) {
        String body = event.getBody();
        if (body == null) {
            return new byte[0];
        }
        return event.getIsBase64Encoded() ? Base64.getDecoder().decode(body) : body.getBytes(StandardCharsets.UTF_8);
    }

    private static Caller caller(APIGatewayV2HTTPEvent.RequestContext context) {
        var authorizer = context.getAuthorizer();
        if (authorizer == null || authorizer.getJwt() == null) {
            return Caller.ANONYMOUS;
        }
        Map<String, String> claims = orEmpty(authorizer.getJwt().getClaims());
        return Claims.caller(claims);
    }

    private static APIGatewayV2HTTPResponse encode(HttpAnswer answer) {
        Map<String, String> headers = new HashMap<>(answer.headers());
        headers.putIfAbsent(
                "Content-Type", answer.body() instanceof Problem ? "application/problem+json" : "application/json");
        headers.putIfAbsent("Cache-Control", "no-store");
        if (answer.status() == 401) {
            headers.put("WWW-Authenticate", "Bearer");
        }
        return APIGatewayV2HTTPResponse.builder()
                .withStatusCode(answer.status())
                .withHeaders(headers)
                .withBody(written(answer.body()))
                .withIsBase64Encoded(false)
                .build();
    }

    private static String written(@Nullable Object body) {
        return switch (body) {
            case null -> "";
            case HttpAnswer.Text(String text) -> text;
            case Object any -> Json.write(any);
        };
    }

    private static Map<String, String> orEmpty(@Nullable Map<String, String> map) {
        return map == null ? Map.of() : map;
    }
}
