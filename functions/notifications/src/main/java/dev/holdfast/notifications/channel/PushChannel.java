package dev.holdfast.notifications.channel;

import dev.holdfast.model.message.Notification;
import dev.holdfast.notifications.text.Wording;
import dev.holdfast.platform.Secrets;
import dev.holdfast.platform.json.Json;
import dev.holdfast.platform.outgoing.Called;
import dev.holdfast.platform.outgoing.Destination;
import dev.holdfast.platform.outgoing.HttpReply;
import dev.holdfast.platform.outgoing.OutgoingHttp;
import dev.holdfast.platform.outgoing.Patience;
import dev.holdfast.platform.webhook.StandardWebhooks;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The shop's own webhook at {@code holdfast.tell.push}, which only the operator sets. Signed by Standard Webhooks with the
 * secret {@code push}, with both while it is being rotated.
 */
@Singleton
public class PushChannel implements Channel {

    static final String SECRET = "push";

    /** Of an answer that nobody reads. */
    private static final int ANSWER_BYTES_MAX = 64 * 1024;

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Optional<URI> shop;
    private final Secrets secrets;
    private final OutgoingHttp http;
    private final InstantSource clock;
    private final Destination destination = new Destination("push", Patience.REPEATED);

    public PushChannel(
            @ConfigProperty(name = "holdfast.tell.push") Optional<String> shop,
            Secrets secrets,
            OutgoingHttp http,
            InstantSource clock) {
        this.shop = shop.map(PushChannel::uri);
        this.secrets = secrets;
        this.http = http;
        this.clock = clock;
    }

    private static URI uri(String text) {
        URI uri = URI.create(text);
        boolean own = "http".equals(uri.getScheme()) && LOOPBACK.contains(String.valueOf(uri.getHost()));
        if (uri.getHost() == null || uri.getUserInfo() != null || !("https".equals(uri.getScheme()) || own)) {
            throw new IllegalArgumentException("holdfast.tell.push must be an https address without a user");
        }
        return uri;
    }

    @Override
    public Kind kind() {
        return Kind.PUSH;
    }

    @Override
    public boolean isSetUp() {
        return shop.isPresent();
    }

    @Override
    public String preview(Notification notification, Wording wording) {
        return Json.write(PushBody.of(notification, wording));
    }

    @Override
    public Attempt send(Dispatch dispatch) {
        List<String> keys = secrets.webhook(SECRET);
        if (keys.isEmpty()) {
            return new Attempt.Later("there is no secret to sign with");
        }
        byte[] body = preview(dispatch.notification(), dispatch.wording()).getBytes(StandardCharsets.UTF_8);
        HttpRequest request = request(PushId.of(dispatch.notification()), keys, clock.instant(), body);
        return switch (http.call(destination, request, ANSWER_BYTES_MAX)) {
            case Called.Answered<HttpReply>(HttpReply reply) -> attempt(reply);
            case Called.NotDone<HttpReply>(String why, var _) -> new Attempt.Later(why);
            case Called.InDoubt<HttpReply>(String why) -> new Attempt.InDoubt(why);
        };
    }

    private HttpRequest request(String id, List<String> keys, Instant now, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(shop.orElseThrow())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        StandardWebhooks.sign(keys, id, now, body).forEach(request::header);
        return request.build();
    }

    /** By the scheme 410 means that nothing more is wanted; whatever else is no success may be a mistake that is mended. */
    private static Attempt attempt(HttpReply reply) {
        if (reply.isSuccess()) {
            return new Attempt.Sent();
        }
        String why = "HTTP " + reply.status();
        return reply.status() == 410 ? new Attempt.Refused(why) : new Attempt.Later(why);
    }
}
