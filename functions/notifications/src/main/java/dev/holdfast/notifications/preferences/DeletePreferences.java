package dev.holdfast.notifications.preferences;

import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.HttpOperation;
import dev.holdfast.platform.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Map;

/**
 * {@code DELETE /customers/{id}/preferences}: erases a customer's addresses for good, 204 whether there were any or not.
 * What is told later stays in the records, which have no addresses.
 */
@Singleton
public class DeletePreferences implements HttpOperation {

    private final PreferencesTable table;

    public DeletePreferences(PreferencesTable table) {
        this.table = table;
    }

    @Override
    public HttpAnswer handle(HttpRequest request) {
        table.delete(Whose.of(request, PutPreferences.SCOPE));
        return new HttpAnswer(204, Map.of(), null);
    }
}
