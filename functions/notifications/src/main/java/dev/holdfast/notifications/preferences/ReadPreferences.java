package dev.holdfast.notifications.preferences;

import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.HttpOperation;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.http.Problem;
import jakarta.inject.Singleton;

/** {@code GET /customers/{id}/preferences}. */
@Singleton
public class ReadPreferences implements HttpOperation {

    static final String SCOPE = "customers:read";

    private final PreferencesTable table;

    public ReadPreferences(PreferencesTable table) {
        this.table = table;
    }

    @Override
    public HttpAnswer handle(HttpRequest request) {
        return table.find(Whose.of(request, SCOPE))
                .map(found -> HttpAnswer.ok(PreferencesBody.of(found)).with("ETag", found.etag()))
                .orElseGet(() -> HttpAnswer.problem(Problem.notFound("no preferences were given")));
    }
}
