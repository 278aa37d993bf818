package dev.holdfast.smoke;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * EasyPost, on this machine: knows of the shipped order's parcel that it was delivered a minute ago.
 *
 * @param asked what was asked, as paths
 */
record EasyPostStub(HttpServer server, List<String> asked) implements AutoCloseable {

    static final String KEY = "EZ-key-of-the-tests";

    private static final String AUTHORIZATION =
            "Basic " + Base64.getEncoder().encodeToString((KEY + ":").getBytes(UTF_8));

    static EasyPostStub start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            EasyPostStub stub = new EasyPostStub(server, new CopyOnWriteArrayList<>());
            server.createContext("/", stub::answer);
            server.start();
            return stub;
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v2";
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestURI().toString());
        boolean known = AUTHORIZATION.equals(exchange.getRequestHeaders().getFirst("Authorization"));
        Instant at = Instant.now().minusSeconds(60);
        byte[] body = ("{\"trackers\":[{\"carrier\":\"RoyalMail\",\"tracking_code\":\"S-1\",\"status\":\"delivered\","
                        + "\"tracking_details\":[{\"status\":\"delivered\",\"datetime\":\"" + at + "\"}]}]}")
                .getBytes(UTF_8);
        exchange.sendResponseHeaders(known ? 200 : 401, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
