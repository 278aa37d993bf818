package dev.holdfast.simulation;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.holdfast.platform.http.HttpAdapter;
import dev.holdfast.platform.http.HttpOperation;
import dev.holdfast.testing.simulation.Simulator;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Calls HTTP operations as clients do: with real events, and again while the answer says so or does not come. */
final class Gateway {

    private static final int TRIES_MAX = 200;

    private final Simulator simulator;
    private final HttpAdapter adapter;

    Gateway(Simulator simulator, HttpAdapter adapter) {
        this.simulator = simulator;
        this.adapter = adapter;
    }

    /** A request; the token's claims are empty for one without a token. */
    record Call(
            HttpOperation operation,
            Map<String, String> pathParameters,
            Map<String, String> headers,
            String body,
            Map<String, String> claims) {}

    /** Repeats the same request until there is an answer that is none of the passing ones. */
    APIGatewayV2HTTPResponse insist(Call call) {
        for (int tries = 0; tries < TRIES_MAX; tries++) {
            Optional<APIGatewayV2HTTPResponse> answer =
                    simulator.invoke(call.operation().name(), () -> once(call));
            if (answer.isPresent() && answer.get().getStatusCode() < 500) {
                return answer.get();
            }
            simulator.pause().of(Duration.ofMillis(200 + simulator.random().nextLong(4_000)));
        }
        throw new AssertionError(call.operation().name() + " is never answered");
    }

    /** From outside of the simulation, where nothing goes wrong. */
    APIGatewayV2HTTPResponse once(Call call) {
        APIGatewayV2HTTPEvent.RequestContext.Http http = new APIGatewayV2HTTPEvent.RequestContext.Http();
        http.setMethod("POST");
        APIGatewayV2HTTPEvent.RequestContext context = new APIGatewayV2HTTPEvent.RequestContext();
        context.setHttp(http);
        if (!call.claims().isEmpty()) {
            context.setAuthorizer(new APIGatewayV2HTTPEvent.RequestContext.Authorizer());
            APIGatewayV2HTTPEvent.RequestContext.Authorizer.JWT jwt =
                    new APIGatewayV2HTTPEvent.RequestContext.Authorizer.JWT();
            jwt.setClaims(call.claims());
            context.getAuthorizer().setJwt(jwt);
        }
        Map<String, String> headers = new HashMap<>(call.headers());
        headers.put("content-type", "application/json");
        APIGatewayV2HTTPEvent event = new APIGatewayV2HTTPEvent();
        event.setRequestContext(context);
        event.setRawPath("/");
        event.setHeaders(headers);
        event.setPathParameters(call.pathParameters());
        event.setBody(call.body());
        return adapter.handle(call.operation(), event);
    }
}
