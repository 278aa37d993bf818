package dev.holdfast.local.gateway;

import static dev.holdfast.local.TestOperations.http;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.local.CloudFailure;
import dev.holdfast.local.TestTopology;
import dev.holdfast.local.data.TokenIssuer;
import dev.holdfast.model.Limits;
import dev.holdfast.model.topology.Access;
import dev.holdfast.model.topology.Topology;
import dev.holdfast.model.topology.Trigger;
import dev.holdfast.platform.http.HttpAdapter;
import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.HttpOperation;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.observe.InvocationLog;
import dev.holdfast.platform.observe.Invocations;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GatewayTest {

    private static final Topology TOPOLOGY = new TestTopology()
            .with("read-product")
            .with("list-orders")
            .with("receive-stock")
            .with("accept-payment")
            .with("quote-order", new Trigger.Http("POST", "/quotes", new Access.Public(), 1, 2))
            .build();

    private final Tokens tokens = new Tokens();
    private final LinkedBlockingQueue<HttpRequest> seen = new LinkedBlockingQueue<>();
    private final HttpClient client = HttpClient.newHttpClient();

    @SuppressWarnings("NullAway.Init")
    private Gateway gateway;

    @BeforeAll
    void start() {
        gateway = start(0);
    }

    @AfterAll
    void end() {
        gateway.close();
        client.close();
    }

    private Gateway start(int port) {
        Map<String, HttpOperation> operations = TOPOLOGY.functions().stream()
                .map(function -> http(function.name(), this::remember))
                .collect(Collectors.toMap(HttpOperation::name, Function.identity()));
        Gateway.Trust trust = new Gateway.Trust(tokens.ours, TokenIssuer.ISSUER, TokenIssuer.AUDIENCE);
        return Gateway.start(
                "127.0.0.1",
                port,
                TOPOLOGY,
                operations,
                trust,
                new LocalPages(Map.of()),
                new HttpAdapter(new Invocations(InvocationLog.NONE)));
    }

    private HttpAnswer remember(HttpRequest request) {
        seen.add(request);
        return HttpAnswer.ok(Map.of("seen", true));
    }

    @Test
    void handsARequestOnAsTheFunctionWouldGetItFromApiGateway() throws Exception {
        HttpResponse<String> response = send(request("/products/a%20b%2Bc+d?q=red%20hat&q=blue&page=2")
                .header("X-Thing", "one")
                .header("X-Thing", "two"));

        HttpRequest request = next();
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{\"seen\":true}");
        assertThat(response.headers().firstValue("content-type")).hasValue("application/json");
        assertThat(request.pathParameters()).containsEntry("sku", "a b+c+d");
        assertThat(request.query()).containsEntry("q", "red hat,blue").containsEntry("page", "2");
        assertThat(request.headers()).containsEntry("x-thing", "one,two");
        assertThat(request.caller().isSignedIn()).isFalse();
    }

    @Test
    void keepsEveryByteOfABodyThatIsNoText() throws Exception {
        byte[] bytes = {'{', (byte) 0xff, 0, (byte) 0xc3, '}'};
        send(request("/webhooks/payments/test")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(bytes)));

        assertThat(next().body()).isEqualTo(bytes);
    }

    @Test
    void handsOnWhoCalls() throws Exception {
        HttpResponse<String> response = send(stock(tokens.good("stock:read stock:write"), "{}"));

        HttpRequest request = next();
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(request.caller().subject()).isEqualTo("operator");
        assertThat(request.caller().scopes()).containsExactlyInAnyOrder("stock:read", "stock:write");
    }

    Stream<String> badTokens() {
        return Stream.of(
                "",
                "nonsense",
                tokens.forged(),
                tokens.expired(),
                tokens.withoutEnd(),
                tokens.notYetValid(),
                tokens.forSomebodyElse(),
                tokens.fromSomebodyElse(),
                tokens.unsigned(),
                tokens.signedOtherwise(),
                tokens.tampered());
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void refusesATokenThatCannotBeTrusted(String token) throws Exception {
        HttpResponse<String> response = send(stock(token, "{}"));

        assertProblem(response, 401);
        assertThat(response.headers().firstValue("www-authenticate")).hasValue("Bearer");
        assertThat(seen).isEmpty();
    }

    @Test
    void refusesATokenWithoutTheScope() throws Exception {
        assertProblem(send(stock(tokens.good("stock:read stock:writer"), "{}")), 403);
        assertThat(seen).isEmpty();
    }

    @Test
    void asksForATokenWhereAnySignedInCallerMayCome() throws Exception {
        assertProblem(send(request("/orders")), 401);
        assertThat(send(request("/orders").header("Authorization", "Bearer " + tokens.good("")))
                        .statusCode())
                .isEqualTo(200);
        next();
    }

    @Test
    void saysWhatIsNotThere() throws Exception {
        assertProblem(send(request("/nowhere")), 404);
        assertProblem(send(request("/products/")), 404);
        assertProblem(send(request("/products/a/b")), 404);
        HttpResponse<String> otherMethod = send(request("/stock/receipts"));
        assertProblem(otherMethod, 405);
        assertThat(otherMethod.headers().firstValue("allow")).hasValue("POST");
        assertThat(seen).isEmpty();
    }

    @Test
    void takesABodyOfOneMebibyteAndNotOneByteMore() throws Exception {
        String token = tokens.good("stock:write");
        assertThat(send(stock(token, "x".repeat(Limits.BODY_BYTES_MAX))).statusCode())
                .isEqualTo(200);
        assertThat(next().body()).hasSize(Limits.BODY_BYTES_MAX);
        assertProblem(send(stock(token, "x".repeat(Limits.BODY_BYTES_MAX + 1))), 413);
        byte[] unannounced = new byte[Limits.BODY_BYTES_MAX + 1];
        assertProblem(
                send(stock(token, "").POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(unannounced)))),
                413);
        assertThat(seen).isEmpty();
    }

    @Test
    void throttlesARouteByItsDeclaredRate() throws Exception {
        List<HttpResponse<String>> responses = Stream.generate(
                        () -> sendUnchecked(request("/quotes").POST(BodyPublishers.ofString("{}"))))
                .limit(4)
                .toList();

        assertThat(responses.getFirst().statusCode()).isEqualTo(200);
        assertProblem(responses.getLast(), 429);
        assertThat(responses.getLast().headers().firstValue("retry-after")).hasValue("1");
        seen.clear();
    }

    @Test
    void refusesAPathThatIsNotProperlyEncoded() throws Exception {
        assertThat(RawHttp.send(gateway.port(), "GET /products/%zz HTTP/1.1")).startsWith("HTTP/1.1 400");
    }

    @Test
    void saysInOneLineThatItsPortIsTaken() {
        Assertions.assertThatThrownBy(() -> start(gateway.port()))
                .isInstanceOf(CloudFailure.class)
                .hasMessageContaining("port " + gateway.port());
    }

    @Test
    void showsThatItIsUp() throws Exception {
        assertThat(send(request("/health")).body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(send(request("/")).body()).contains("/health");
    }

    private java.net.http.HttpRequest.Builder request(String path) {
        return java.net.http.HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + gateway.port() + path));
    }

    private java.net.http.HttpRequest.Builder stock(String token, String body) {
        return request("/stock/receipts")
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(java.net.http.HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> sendUnchecked(java.net.http.HttpRequest.Builder request) {
        try {
            return send(request);
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private HttpRequest next() throws InterruptedException {
        HttpRequest request = seen.poll(5, TimeUnit.SECONDS);
        assertThat(request).isNotNull();
        return request;
    }

    private static void assertProblem(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(response.body()).contains("\"status\":" + status);
    }
}
