package dev.holdfast.lambda;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.logging.Handler;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.handlers.ConsoleHandler;

/** Has the console's log lines written as JSON from the start on. */
@Singleton
class JsonLogs {

    void begin(@Observes StartupEvent start) {
        for (Handler handler : Logger.getLogger("").getHandlers()) {
            use(handler);
        }
    }

    private static void use(Handler handler) {
        switch (handler) {
            case ConsoleHandler console -> console.setFormatter(new JsonLines());
            case ExtHandler others -> {
                for (Handler child : others.getHandlers()) {
                    use(child);
                }
            }
            default -> {
                // writes to somewhere else
            }
        }
    }
}
