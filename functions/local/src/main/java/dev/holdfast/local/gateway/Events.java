package dev.holdfast.local.gateway;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext.Authorizer;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext.Authorizer.JWT;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext.Http;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Makes of a request what API Gateway's HTTP API sends to a function: payload format 2.0. */
final class Events {

    private static final Pattern TEXT = Pattern.compile(
            "(text/.*|application/(json|xml|javascript|x-www-form-urlencoded|[^;]*\\+(json|xml)))(\\s*;.*)?");

    private final InstantSource clock;

    Events(InstantSource clock) {
        this.clock = clock;
    }

    APIGatewayV2HTTPEvent of(HttpServerRequest request, Routes.Found match, Optional<JWT> jwt, byte[] body) {
        Map<String, String> headers = joined(request.headers(), true);
        Optional<String> text = isText(headers.getOrDefault("content-type", "")) ? utf8(body) : Optional.empty();
        return APIGatewayV2HTTPEvent.builder()
                .withVersion("2.0")
                .withRouteKey(match.route().http().routeKey())
                .withRawPath(RoutePattern.decode(request.path()))
                .withRawQueryString(request.query() == null ? "" : request.query())
                .withHeaders(headers)
                .withQueryStringParameters(joined(request.params(), false))
                .withPathParameters(match.parameters())
                .withBody(
                        body.length == 0
                                ? null
                                : text.orElseGet(() -> Base64.getEncoder().encodeToString(body)))
                .withIsBase64Encoded(body.length > 0 && text.isEmpty())
                .withRequestContext(context(request, match, jwt))
                .build();
    }

    private RequestContext context(HttpServerRequest request, Routes.Found match, Optional<JWT> jwt) {
        RequestContext context = RequestContext.builder()
                .withAccountId("000000000000")
                .withApiId("local")
                .withStage("$default")
                .withRequestId(UUID.randomUUID().toString())
                .withRouteKey(match.route().http().routeKey())
                .withTimeEpoch(clock.millis())
                .withHttp(http(request))
                .build();
        jwt.ifPresent(claims ->
                context.setAuthorizer(Authorizer.builder().withJwt(claims).build()));
        return context;
    }

    private static Http http(HttpServerRequest request) {
        return Http.builder()
                .withMethod(request.method().name())
                .withPath(RoutePattern.decode(request.path()))
                .withProtocol("HTTP/1.1")
                .withSourceIp(request.remoteAddress().hostAddress())
                .withUserAgent(request.getHeader("user-agent"))
                .build();
    }

    /** Values of one name are joined by commas. */
    private static Map<String, String> joined(MultiMap values, boolean lowerCase) {
        Map<String, String> joined = new LinkedHashMap<>();
        values.forEach(entry -> joined.merge(
                lowerCase ? entry.getKey().toLowerCase(Locale.ROOT) : entry.getKey(),
                entry.getValue(),
                (first, next) -> first + "," + next));
        return joined;
    }

    private static boolean isText(String contentType) {
        return TEXT.matcher(contentType.toLowerCase(Locale.ROOT)).matches();
    }

    /** Nothing if the bytes are no UTF-8: a signature over them must not be broken by decoding. */
    private static Optional<String> utf8(byte[] body) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString());
        } catch (CharacterCodingException binary) {
            return Optional.empty();
        }
    }
}
