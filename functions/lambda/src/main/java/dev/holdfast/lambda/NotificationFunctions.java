package dev.holdfast.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.holdfast.notifications.NotifyCustomer;
import dev.holdfast.notifications.preferences.DeletePreferences;
import dev.holdfast.notifications.preferences.PutPreferences;
import dev.holdfast.notifications.preferences.ReadPreferences;
import dev.holdfast.platform.http.HttpAdapter;
import dev.holdfast.platform.queue.QueueAdapter;
import io.quarkus.funqy.Funq;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

/** The functions of notifications. */
@Singleton
public class NotificationFunctions {

    private final Instance<HttpAdapter> http;
    private final Instance<QueueAdapter> queue;
    private final Instance<NotifyCustomer> notifyCustomer;
    private final Instance<PutPreferences> putPreferences;
    private final Instance<ReadPreferences> readPreferences;
    private final Instance<DeletePreferences> deletePreferences;

    public NotificationFunctions(
            Instance<HttpAdapter> http,
            Instance<QueueAdapter> queue,
            Instance<NotifyCustomer> notifyCustomer,
            Instance<PutPreferences> putPreferences,
            Instance<ReadPreferences> readPreferences,
            Instance<DeletePreferences> deletePreferences) {
        this.http = http;
        this.queue = queue;
        this.notifyCustomer = notifyCustomer;
        this.putPreferences = putPreferences;
        this.readPreferences = readPreferences;
        this.deletePreferences = deletePreferences;
    }

    @Funq("notify-customer")
    public SQSBatchResponse notifyCustomer(SQSEvent event) {
        return queue.get().handle(notifyCustomer.get(), event);
    }

    @Funq("put-preferences")
    public APIGatewayV2HTTPResponse putPreferences(APIGatewayV2HTTPEvent event) {
        return http.get().handle(putPreferences.get(), event);
    }

    @Funq("read-preferences")
    public APIGatewayV2HTTPResponse readPreferences(APIGatewayV2HTTPEvent event) {
        return http.get().handle(readPreferences.get(), event);
    }

    @Funq("delete-preferences")
    public APIGatewayV2HTTPResponse deletePreferences(APIGatewayV2HTTPEvent event) {
        return http.get().handle(deletePreferences.get(), event);
    }
}
