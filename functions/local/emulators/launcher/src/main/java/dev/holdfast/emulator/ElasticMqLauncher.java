package dev.holdfast.emulator;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.Props;
import org.apache.pekko.pattern.Patterns;
import org.elasticmq.actor.QueueManagerActor;
import org.elasticmq.actor.queue.QueueEvent;
import org.elasticmq.persistence.sql.SqlQueuePersistenceActor;
import org.elasticmq.persistence.sql.SqlQueuePersistenceConfig;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.elasticmq.rest.sqs.TheSQSRestServerBuilder;
import org.elasticmq.util.NowProvider;
import scala.Option;
import scala.collection.immutable.List$;
import scala.util.Either;

/**
 * Starts ElasticMQ on the loopback interface, in memory or with its messages in an H2 file. Its own server answers
 * before it has read that file, and a queue created meanwhile would stop it; this one reads first.
 *
 * <p>Arguments: {@code memory}, or the folder for its file; and the AWS region.
 */
public final class ElasticMqLauncher {

    private static final Duration RESTORE_TIMEOUT = Duration.ofSeconds(60);

    private ElasticMqLauncher() {}

    public static void main(String[] args) {
        Parent parent = Parent.watch();
        try {
            parent.ready(start(args[0], args[1]));
        } catch (Exception failure) {
            parent.failed(failure);
        }
    }

    private static int start(String where, String region) throws Exception {
        ActorSystem actors = ActorSystem.create("elasticmq", settings());
        Option<ActorRef> storage = where.equals("memory") ? Option.empty() : Option.apply(storage(actors, where));
        ActorRef queues = actors.actorOf(Props.create(
                QueueManagerActor.class, () -> new QueueManagerActor(new NowProvider(), new SqsLimits(), storage)));
        if (storage.isDefined()) {
            restore(storage.get(), queues);
        }
        TheSQSRestServerBuilder server = SQSRestServerBuilder.withActorSystem(actors)
                .withQueueManagerActor(queues)
                .withInterface("127.0.0.1")
                .withDynamicPort()
                .withAWSRegion(region)
                .withSQSLimits(new SqsLimits());
        if (storage.isDefined()) {
            server = server.withQueueEventListener(storage.get());
        }
        return server.start().waitUntilStarted().localAddress().getPort();
    }

    /** With a write delay of 0 a message is in the file before its sender has the answer. */
    private static ActorRef storage(ActorSystem actors, String where) throws IOException, SQLException {
        Path file = Folder.take(where).resolve("messages").toAbsolutePath();
        String url = "jdbc:h2:file:" + file + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
        // A file that cannot be read is noticed here; the actor would only fall silent
        DriverManager.getConnection(url, "", "").close();
        SqlQueuePersistenceConfig config = new SqlQueuePersistenceConfig(true, "org.h2.Driver", url, "", "", false);
        return actors.actorOf(Props.create(
                SqlQueuePersistenceActor.class, () -> new SqlQueuePersistenceActor(config, List$.MODULE$.empty())));
    }

    private static void restore(ActorRef storage, ActorRef queues) throws Exception {
        Object restored = Patterns.ask(storage, new QueueEvent.Restore(queues), RESTORE_TIMEOUT)
                .toCompletableFuture()
                .get(RESTORE_TIMEOUT.toSeconds(), TimeUnit.SECONDS);
        if (restored instanceof Either<?, ?> result && result.isLeft()) {
            throw new IOException("the stored queues could not be read: " + result);
        }
    }

    private static Config settings() {
        return ConfigFactory.parseMap(Map.of(
                        "pekko.loglevel", "WARNING",
                        "pekko.coordinated-shutdown.run-by-jvm-shutdown-hook", "off",
                        "pekko.http.server.idle-timeout", "infinite"))
                .withFallback(ConfigFactory.load());
    }
}
