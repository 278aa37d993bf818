package dev.holdfast.local.gateway;

import io.vertx.core.http.HttpServerRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What only the local cloud has: where to look, and whether it is up. */
public final class LocalPages {

    private final Map<String, Supplier<Object>> pages;

    public LocalPages(Map<String, Supplier<Object>> pages) {
        this.pages = new LinkedHashMap<>(pages);
        this.pages.put("/health", () -> Map.of("status", "UP"));
        this.pages.put("/", () -> Map.of("name", "Holdfast", "pages", List.copyOf(this.pages.keySet())));
    }

    /** Whether it was one of these. */
    boolean answer(HttpServerRequest request) {
        Supplier<Object> page = pages.get(request.path());
        if (page == null || !request.method().name().equals("GET")) {
            return false;
        }
        Thread.ofVirtual().name("page").start(() -> Answers.json(request.response(), page.get()));
        return true;
    }
}
