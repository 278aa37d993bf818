package dev.holdfast.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.testing.Await;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Holdfast on a DynamoDB and an SQS that it has not started itself: it makes its tables and queues there, an order goes
 * its way, a scarce SKU is raced for, and the audit agrees. In the ordinary test run a short form on the embedded
 * emulators; see {@link AwsEndpoint} for others. The endpoint may have been used before, so names are new each time.
 */
@Tag("aws")
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AwsEndpointTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int AT_ONCE = 32;

    private final String run = UUID.randomUUID().toString().substring(0, 8);

    @TempDir
    private static Path folder;

    private AwsEndpoint endpoint;
    private LocalSystem system;

    @BeforeAll
    void start() throws Exception {
        endpoint = AwsEndpoint.open(folder);
        system = LocalSystem.on(folder, endpoint.dynamoDb(), endpoint.sqs());
    }

    @AfterAll
    void end() throws Exception {
        if (system != null) {
            system.close();
        }
        if (endpoint != null) {
            endpoint.close();
        }
    }

    @Test
    @Order(1)
    void anOrderFromAcceptanceToShipment() throws Exception {
        Buying buying = new Buying(system, "flow-" + run);
        String id = buying.paid("olga");
        assertThat(buying.stock("held")).isEqualTo(2);
        Request ship = Request.post("/orders/" + id + "/shipments")
                .json(Map.of("carrier", "easypost", "trackingNumber", "1Z999"));
        assertThat(system.send(Bearer.STAFF.on(system, ship)).status()).isEqualTo(201);
        Await.until("off the shelf", PATIENCE, () -> buying.stock("onHand") == 8);
        assertThat(buying.stock("held")).isZero();
    }

    @Test
    @Order(2)
    void aScarceSkuIsSoldToItsLastUnitAndNoFurther() throws Exception {
        int buyers = endpoint.embedded() ? 120 : 500;
        int units = buyers / 3;
        Buying race = new Buying(system, "race-" + run);
        race.open(units);
        List<Callable<Integer>> tries = new ArrayList<>();
        for (int i = 0; i < buyers; i++) {
            String customer = "buyer-" + i;
            tries.add(() -> race.order(customer, 1).status());
        }
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService threads =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            for (Future<Integer> each : threads.invokeAll(tries)) {
                statuses.add(each.get());
            }
        }
        assertThat(statuses).as("201: reserved, 409: sold out").containsOnly(201, 409);
        assertThat(statuses.stream().filter(status -> status == 201)).hasSize(units);
        assertThat(race.stock("available")).isZero();
        assertThat(race.stock("held")).isEqualTo(units);
    }

    @Test
    @Order(3)
    void theAuditAgrees() throws Exception {
        Command.Result audit =
                Command.run(folder, PATIENCE, "audit", "--data", system.data().toString());
        assertThat(audit.out()).startsWith("clean: ");
        assertThat(audit.exitStatus()).isZero();
    }
}
