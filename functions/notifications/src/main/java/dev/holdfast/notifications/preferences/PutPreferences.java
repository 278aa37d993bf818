package dev.holdfast.notifications.preferences;

import dev.holdfast.platform.Unavailable;
import dev.holdfast.platform.http.EntityTags;
import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.HttpOperation;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.http.Validation;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * {@code PUT /customers/{id}/preferences}: 201 if they are the first, 200 if they replace. Without {@code If-Match} the
 * last one to write has the say.
 */
@Singleton
public class PutPreferences implements HttpOperation {

    static final String SCOPE = "customers:write";

    private static final int TRIES_MAX = 10;

    private final PreferencesTable table;
    private final InstantSource clock;

    public PutPreferences(PreferencesTable table, InstantSource clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    public HttpAnswer handle(HttpRequest request) {
        String customer = Whose.of(request, SCOPE);
        PreferencesBody body = request.json(PreferencesBody.class);
        Validation validation = new Validation();
        body.check(validation);
        validation.throwIfAny();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        for (int tries = 0; tries < TRIES_MAX; tries++) {
            Optional<Preferences> before = table.find(customer);
            EntityTags.checkWrite(request, before.map(Preferences::etag));
            Preferences after = body.after(before, customer, now);
            switch (table.put(after)) {
                case DONE -> {
                    return HttpAnswer.of(before.isEmpty() ? 201 : 200, PreferencesBody.of(after))
                            .with("ETag", after.etag());
                }
                case OVERTAKEN -> {
                    // looked at again: the caller's conditions may no longer hold
                }
            }
        }
        throw new Unavailable("the preferences were changed by others again and again");
    }
}
