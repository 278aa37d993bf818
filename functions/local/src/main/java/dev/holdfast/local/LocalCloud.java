package dev.holdfast.local;

import dev.holdfast.local.aws.AwsClients;
import dev.holdfast.local.aws.CoalescingQueues;
import dev.holdfast.local.aws.Conflicts;
import dev.holdfast.local.aws.Doorbells;
import dev.holdfast.local.aws.DynamoStats;
import dev.holdfast.local.aws.GuardedDynamoDb;
import dev.holdfast.local.aws.GuardedQueues;
import dev.holdfast.local.aws.GuardedSecrets;
import dev.holdfast.local.aws.LocalAws;
import dev.holdfast.local.aws.QueueDepths;
import dev.holdfast.local.data.DataFolder;
import dev.holdfast.local.data.Keys;
import dev.holdfast.local.data.LocalSecrets;
import dev.holdfast.local.data.RunningSystem;
import dev.holdfast.local.data.SigningKey;
import dev.holdfast.local.data.TokenIssuer;
import dev.holdfast.local.gateway.Gateway;
import dev.holdfast.local.gateway.LocalPages;
import dev.holdfast.local.metrics.MetricsPage;
import dev.holdfast.local.metrics.PrometheusLog;
import dev.holdfast.local.pollers.Pollers;
import dev.holdfast.local.pollers.Schedules;
import dev.holdfast.model.topology.Tables;
import dev.holdfast.model.topology.Topology;
import dev.holdfast.platform.Secrets;
import dev.holdfast.platform.aws.SqsQueues;
import dev.holdfast.platform.http.HttpAdapter;
import dev.holdfast.platform.observe.Invocations;
import dev.holdfast.platform.queue.MessageQueues;
import dev.holdfast.platform.queue.Messages;
import dev.holdfast.platform.queue.QueueAdapter;
import dev.holdfast.platform.schedule.ScheduleAdapter;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.crypto.SecretKey;

/**
 * The whole cloud on this machine: emulators, tables, queues, gateway, pollers and schedules, wired by the topology.
 *
 * @param uri where the gateway is
 * @param tokens issues what the gateway accepts
 * @param secrets the webhooks' secrets
 * @param stats what functions have asked of DynamoDB
 * @param conflicts contention on request
 * @param depths how many messages the queues have
 */
public record LocalCloud(
        URI uri,
        TokenIssuer tokens,
        Secrets secrets,
        DynamoStats stats,
        Conflicts conflicts,
        QueueDepths depths,
        Closing closing)
        implements AutoCloseable {

    /**
     * Starts a cloud of these operations and returns once it takes requests.
     *
     * @param assembly makes the operations out of what they stand on
     * @throws CloudFailure in one line, if it cannot run
     */
    public static LocalCloud start(CloudOptions options, Topology topology, Function<Platform, Operations> assembly) {
        Ports.mustBeFree(options.host(), options.port());
        Closing closing = new Closing();
        try {
            return open(options, topology, assembly, closing);
        } catch (RuntimeException failure) {
            closing.close();
            throw failure;
        }
    }

    private static LocalCloud open(
            CloudOptions options, Topology topology, Function<Platform, Operations> assembly, Closing closing) {
        Optional<DataFolder> folder = options.data().map(path -> closing.later(DataFolder.take(path)));
        Keys keys = options.data().map(Keys::in).orElseGet(Keys::inMemory);
        SecretKey signing = SigningKey.of(keys);
        Secrets secrets = new LocalSecrets(keys, System.getenv());
        Endpoints endpoints = closing.later(Endpoints.of(options));
        LocalAws aws = closing.later(LocalAws.connect(endpoints.dynamoDb(), endpoints.sqs()));
        aws.setUp(topology);
        DynamoStats stats = new DynamoStats(Set.of(Tables.STOCK));
        Conflicts conflicts = new Conflicts(aws.tableNames());
        Doorbells doorbells = new Doorbells();
        Platform platform = new Platform(
                closing.later(new GuardedDynamoDb(aws.dynamo(), topology, aws.tableNames(), stats, conflicts)),
                queues(aws, topology, doorbells, closing),
                new GuardedSecrets(secrets));
        Operations operations = assembly.apply(platform);
        operations.mustBeThoseOf(topology);
        PrometheusLog metrics = new PrometheusLog();
        Invocations invocations = new Invocations(metrics);
        QueueDepths depths = new QueueDepths(aws.sqs(), aws.queueNames().base());
        MetricsPage page = new MetricsPage(metrics, depths, topology.queues());
        startBackground(aws, topology, operations, platform, doorbells, invocations, closing);
        Gateway gateway = closing.later(gateway(options, topology, operations, signing, invocations, page));
        folder.ifPresent(path -> path.announce(running(options, gateway, endpoints)));
        URI uri = URI.create("http://" + reachable(options.host()) + ":" + gateway.port());
        return new LocalCloud(uri, new TokenIssuer(signing), secrets, stats, conflicts, depths, closing);
    }

    private static RunningSystem running(CloudOptions options, Gateway gateway, Endpoints endpoints) {
        return new RunningSystem(
                ProcessHandle.current().pid(),
                options.host(),
                gateway.port(),
                Instant.now(),
                endpoints.sqs(),
                endpoints.dynamoDb());
    }

    private static MessageQueues queues(LocalAws aws, Topology topology, Doorbells doorbells, Closing closing) {
        SqsQueues sqs = new SqsQueues(aws.sqs(), aws.queueNames().base(), AwsClients.backoff());
        return new GuardedQueues(closing.later(new CoalescingQueues(sqs, doorbells)), topology);
    }

    private static void startBackground(
            LocalAws aws,
            Topology topology,
            Operations operations,
            Platform platform,
            Doorbells doorbells,
            Invocations invocations,
            Closing closing) {
        InstantSource clock = InstantSource.system();
        QueueAdapter adapter = new QueueAdapter(new Messages(platform.queues()), clock, invocations);
        closing.later(Pollers.start(
                aws.sqs(), aws.queueNames(), topology, Operations.byName(operations.queue()), adapter, doorbells));
        closing.later(Schedules.start(
                topology, Operations.byName(operations.scheduled()), new ScheduleAdapter(invocations, clock)));
    }

    private static Gateway gateway(
            CloudOptions options,
            Topology topology,
            Operations operations,
            SecretKey signing,
            Invocations invocations,
            MetricsPage metrics) {
        Map<String, LocalPages.Page> pages = new LinkedHashMap<>(operations.pages());
        pages.put(MetricsPage.PATH, metrics);
        return Gateway.start(
                options.host(),
                options.port(),
                topology,
                Operations.byName(operations.http()),
                new Gateway.Trust(signing, TokenIssuer.ISSUER, TokenIssuer.AUDIENCE),
                new LocalPages(pages),
                new HttpAdapter(invocations));
    }

    private static String reachable(String host) {
        return host.equals("0.0.0.0") ? "127.0.0.1" : host;
    }

    /** Refuses new requests, finishes what is under way, and ends the emulators. */
    @Override
    public void close() {
        closing.close();
    }
}
