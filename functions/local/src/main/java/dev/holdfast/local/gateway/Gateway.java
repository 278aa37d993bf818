package dev.holdfast.local.gateway;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext.Authorizer.JWT;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.holdfast.local.CloudFailure;
import dev.holdfast.local.aws.CurrentFunction;
import dev.holdfast.model.Limits;
import dev.holdfast.model.topology.Topology;
import dev.holdfast.platform.http.HttpAdapter;
import dev.holdfast.platform.http.HttpOperation;
import dev.holdfast.platform.http.Problem;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.crypto.SecretKey;

/**
 * API Gateway's HTTP API on this machine: routes, throttles, verifies tokens, calls functions. Every refusal is a
 * problem.
 */
public final class Gateway implements AutoCloseable {

    private static final int IDLE_S = 60;
    private static final int END_S = 5;

    private final Vertx vertx;
    private final HttpServer server;
    private final Routes routes;
    private final LocalPages pages;
    private final Authorizer authorizer;
    private final Events events = new Events(InstantSource.system());
    private final HttpAdapter adapter;

    private Gateway(
            Vertx vertx,
            HttpServerOptions options,
            Routes routes,
            LocalPages pages,
            Authorizer authorizer,
            HttpAdapter adapter) {
        this.vertx = vertx;
        this.adapter = adapter;
        this.routes = routes;
        this.pages = pages;
        this.authorizer = authorizer;
        this.server = vertx.createHttpServer(options).requestHandler(this::accept);
    }

    /** Whose tokens are accepted. */
    public record Trust(SecretKey key, String issuer, String audience) {
        @Override
        public String toString() {
            return "Trust[" + issuer + ", " + audience + "]";
        }
    }

    /**
     * Starts to listen.
     *
     * @throws CloudFailure if the port is taken
     */
    public static Gateway start(
            String host,
            int port,
            Topology topology,
            Map<String, HttpOperation> operations,
            Trust trust,
            LocalPages pages,
            HttpAdapter adapter) {
        HttpServerOptions options = new HttpServerOptions()
                .setHost(host)
                .setPort(port)
                .setIdleTimeout(IDLE_S)
                .setHttp2ClearTextEnabled(false)
                .setHandle100ContinueAutomatically(true);
        Authorizer authorizer = new Authorizer(new TokenVerifier(trust.key(), trust.issuer(), trust.audience()));
        Vertx vertx = Vertx.vertx();
        Gateway gateway = new Gateway(vertx, options, new Routes(topology, operations), pages, authorizer, adapter);
        try {
            gateway.server.listen().toCompletionStage().toCompletableFuture().get(IDLE_S, TimeUnit.SECONDS);
            return gateway;
        } catch (ExecutionException | TimeoutException failure) {
            gateway.close();
            throw new CloudFailure(
                    "port " + port + " on " + host + " cannot be used; another program may be listening"
                            + " there (choose one with --port)",
                    failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CloudFailure("interrupted", interrupted);
        }
    }

    public int port() {
        return server.actualPort();
    }

    @Override
    public void close() {
        try {
            vertx.close().toCompletionStage().toCompletableFuture().get(END_S, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException late) {
            // it ends with the process
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void accept(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        try {
            if (pages.answer(request)) {
                return;
            }
            switch (routes.match(request.method().name(), request.path())) {
                case Routes.Found found -> admit(request, found);
                case Routes.OtherMethod other -> {
                    response.putHeader("Allow", String.join(", ", other.allowed()));
                    Answers.write(
                            response, Problem.of(405, "method-not-allowed", "Not that method", "see the Allow header"));
                }
                case Routes.Nothing ignored -> Answers.write(response, Problem.notFound("nothing is at this path"));
            }
        } catch (IllegalArgumentException malformed) {
            Answers.write(response, Problem.malformed("the path or the query is not properly encoded"));
        }
    }

    private void admit(HttpServerRequest request, Routes.Found match) {
        HttpServerResponse response = request.response();
        OptionalLong wait = match.route().throttle().secondsToWait();
        if (wait.isPresent()) {
            response.putHeader("Retry-After", Long.toString(wait.getAsLong()));
            Answers.write(response, Problem.of(429, "too-many-requests", "Too many requests", "try again shortly"));
            return;
        }
        String authorization =
                Optional.ofNullable(request.getHeader("authorization")).orElse("");
        switch (authorizer.decide(match.route().http().access(), authorization)) {
            case Authorizer.Denied denied -> Answers.write(response, denied.problem());
            case Authorizer.Allowed allowed ->
                Body.read(request, body -> call(request, match, allowed.jwt(), body), () -> tooLarge(response));
        }
    }

    private void call(HttpServerRequest request, Routes.Found match, Optional<JWT> jwt, byte[] body) {
        APIGatewayV2HTTPEvent event = events.of(request, match, jwt, body);
        Route route = match.route();
        Thread.ofVirtual().name(route.function().name()).start(() -> {
            APIGatewayV2HTTPResponse answer =
                    CurrentFunction.call(route.function(), () -> adapter.handle(route.operation(), event));
            Answers.write(request.response(), answer);
        });
    }

    private static void tooLarge(HttpServerResponse response) {
        // What is still coming is not waited for
        response.putHeader("Connection", "close");
        Answers.write(
                response,
                Problem.of(413, "too-large", "The body is too large", "at most " + Limits.BODY_BYTES_MAX + " bytes"));
    }
}
