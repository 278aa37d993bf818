package dev.holdfast.local;

import dev.holdfast.local.aws.AwsClients;
import dev.holdfast.local.emulators.Emulators;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Where DynamoDB and SQS are: emulators of this system's own, or an endpoint that was there before. */
sealed interface Endpoints extends AutoCloseable {

    URI dynamoDb();

    URI sqs();

    @Override
    void close();

    static Endpoints of(CloudOptions options) {
        return options.aws()
                .<Endpoints>map(Given::new)
                .orElseGet(() -> new Own(Emulators.start(folder(options), AwsClients.REGION.id())));
    }

    private static Optional<Path> folder(CloudOptions options) {
        return options.inMemory() ? Optional.empty() : options.data();
    }

    /** Of this system's own. */
    record Own(Emulators emulators) implements Endpoints {
        @Override
        public URI dynamoDb() {
            return emulators.dynamoDb();
        }

        @Override
        public URI sqs() {
            return emulators.sqs();
        }

        @Override
        public void close() {
            emulators.close();
        }
    }

    /** They stay when this system ends. */
    record Given(AwsEndpoints given) implements Endpoints {
        @Override
        public URI dynamoDb() {
            return given.dynamoDb();
        }

        @Override
        public URI sqs() {
            return given.sqs();
        }

        @Override
        public void close() {}
    }
}
