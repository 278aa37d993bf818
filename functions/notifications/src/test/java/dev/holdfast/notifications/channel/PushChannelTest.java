package dev.holdfast.notifications.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.holdfast.platform.Secrets;
import dev.holdfast.platform.http.Caller;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.outgoing.OutgoingHttp;
import dev.holdfast.platform.webhook.StandardWebhooks;
import dev.holdfast.platform.webhook.Verdict;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PushChannelTest {

    private static final String NEW = "whsec_dGhlIG5ldyBzZWNyZXQgb2YgdGhlIHNob3A=";
    private static final String OLD = "whsec_dGhlIG9sZCBzZWNyZXQgb2YgdGhlIHNob3A=";

    private final List<HttpRequest> received = new CopyOnWriteArrayList<>();
    private final HttpServer shop;
    private volatile int status = 200;
    private List<String> keys = List.of(NEW, OLD);

    PushChannelTest() throws IOException {
        shop = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        shop.createContext("/hooks", exchange -> {
            Map<String, String> headers = new TreeMap<>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
            byte[] body = exchange.getRequestBody().readAllBytes();
            received.add(new HttpRequest("POST", "/hooks", Map.of(), Map.of(), headers, body, Caller.ANONYMOUS));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        shop.start();
    }

    @AfterEach
    void stop() {
        shop.stop(0);
    }

    @Test
    void isSignedSoThatTheShopBelievesItByEitherSecret() {
        assertThat(push().send(Dispatches.delivered(""))).isEqualTo(new Attempt.Sent());
        assertThat(received).singleElement().satisfies(request -> {
            StandardWebhooks verifier = new StandardWebhooks(InstantSource.fixed(Dispatches.AT));
            assertThat(verifier.verify(request, List.of(NEW))).isInstanceOf(Verdict.Verified.class);
            assertThat(verifier.verify(request, List.of(OLD))).isInstanceOf(Verdict.Verified.class);
            assertThat(verifier.verify(request, List.of("whsec_c29tZWJvZHkgZWxzZSdzIHNlY3JldA==")))
                    .isInstanceOf(Verdict.Refused.class);
            assertThat(new String(request.body(), StandardCharsets.UTF_8))
                    .startsWith("{\"type\":\"parcel.delivered\",\"timestamp\":\"2026-11-27T09:00:00Z\",\"data\":{")
                    .contains("\"customer\":\"c-7\"", "\"subject\":\"parcel/ups/1Z999\"", "\"orderId\":\"order1\"");
        });
    }

    @Test
    void aRepeatHasTheSameId() {
        PushChannel push = push();
        push.send(Dispatches.delivered(""));
        push.send(Dispatches.delivered(""));
        assertThat(received).hasSize(2);
        assertThat(received.getFirst().header("webhook-id"))
                .isPresent()
                .isEqualTo(received.getLast().header("webhook-id"));
    }

    @Test
    void goneMeansThatNothingMoreIsWanted() {
        status = 410;
        assertThat(push().send(Dispatches.delivered(""))).isEqualTo(new Attempt.Refused("HTTP 410"));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404})
    void aMistakeOfTheShopMayBeMended(int mistake) {
        status = mistake;
        assertThat(push().send(Dispatches.delivered(""))).isEqualTo(new Attempt.Later("HTTP " + mistake));
        assertThat(received).hasSize(1);
    }

    @Test
    void aFaultIsRepeatedAndThenInDoubt() {
        status = 500;
        assertThat(push().send(Dispatches.delivered(""))).isEqualTo(new Attempt.InDoubt("HTTP 500"));
        assertThat(received).hasSize(3);
    }

    @Test
    void aRedirectIsNotFollowed() {
        status = 307;
        assertThat(push().send(Dispatches.delivered(""))).isInstanceOf(Attempt.InDoubt.class);
    }

    @Test
    void waitsForASecret() {
        keys = List.of();
        assertThat(push().send(Dispatches.delivered(""))).isInstanceOf(Attempt.Later.class);
        assertThat(received).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://shop.example/hooks",
                "ftp://shop.example/",
                "https:/hooks",
                "https://user:word@shop.example/",
                "http://localhost.shop.example/"
            })
    void refusesAnAddressThatIsNotSafe(String address) {
        assertThatThrownBy(() -> push(address)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isNotSetUpWithoutAnAddress() {
        assertThat(push("https://shop.example/hooks").isSetUp()).isTrue();
        assertThat(new PushChannel(Optional.empty(), secrets(), new OutgoingHttp(), InstantSource.system()).isSetUp())
                .isFalse();
    }

    private PushChannel push() {
        return push("http://127.0.0.1:" + shop.getAddress().getPort() + "/hooks");
    }

    private PushChannel push(String address) {
        return new PushChannel(Optional.of(address), secrets(), new OutgoingHttp(), InstantSource.fixed(Dispatches.AT));
    }

    private Secrets secrets() {
        return new Secrets() {
            @Override
            public List<String> webhook(String provider) {
                return provider.equals("push") ? keys : List.of();
            }

            @Override
            public byte[] orderIdKey() {
                throw new UnsupportedOperationException();
            }
        };
    }
}
