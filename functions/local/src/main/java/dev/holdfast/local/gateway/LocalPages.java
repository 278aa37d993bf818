package dev.holdfast.local.gateway;

import dev.holdfast.platform.http.Problem;
import dev.holdfast.platform.http.Refusal;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** What only the local cloud has: where to look, whether it is up, and pages of its operations' own. */
public final class LocalPages {

    private static final Logger LOG = Logger.getLogger(LocalPages.class);

    private final Map<String, Page> pages;

    public LocalPages(Map<String, Page> more) {
        this.pages = new LinkedHashMap<>(more);
        this.pages.put("/health", query -> Map.of("status", "UP"));
        List<String> paths = List.copyOf(this.pages.keySet());
        this.pages.put("/", query -> Map.of("name", "Holdfast", "pages", paths));
    }

    /** A page that is no JSON. */
    public record Text(String type, String body) {}

    /** Answers a GET with anything that can be written as JSON, or with a {@link Text}. */
    @FunctionalInterface
    public interface Page {
        /**
         * @param query a parameter of the query by its name
         * @throws Refusal if the query is not acceptable
         */
        Object answer(Function<String, Optional<String>> query);
    }

    /** Whether it was one of these. */
    boolean answer(HttpServerRequest request) {
        Page page = pages.get(request.path());
        if (page == null || !request.method().name().equals("GET")) {
            return false;
        }
        Thread.ofVirtual().name("page").start(() -> write(page, request));
        return true;
    }

    private static void write(Page page, HttpServerRequest request) {
        HttpServerResponse response = request.response();
        try {
            switch (page.answer(name -> Optional.ofNullable(request.getParam(name)))) {
                case Text(String type, String body) ->
                    response.putHeader("Content-Type", type).end(body);
                case Object value -> Answers.json(response, value);
            }
        } catch (Refusal refusal) {
            Answers.write(response, refusal.problem());
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "%s failed", request.path());
            Answers.write(response, Problem.unavailable());
        }
    }
}
