package dev.holdfast.local.cdi;

import dev.holdfast.local.Platform;
import dev.holdfast.platform.Secrets;
import dev.holdfast.platform.queue.MessageQueues;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What the operations' beans stand on. It is known only once a cloud is being started. */
@Singleton
public class PlatformBeans {

    private static final AtomicReference<@Nullable Platform> CURRENT = new AtomicReference<>();

    static void use(Platform platform) {
        CURRENT.set(platform);
    }

    private static Platform current() {
        Platform platform = CURRENT.get();
        if (platform == null) {
            throw new IllegalStateException("no local cloud has been started");
        }
        return platform;
    }

    @Produces
    @Singleton
    DynamoDbClient dynamo() {
        return current().dynamo();
    }

    @Produces
    @Singleton
    MessageQueues queues() {
        return current().queues();
    }

    @Produces
    @Singleton
    Secrets secrets() {
        return current().secrets();
    }
}
