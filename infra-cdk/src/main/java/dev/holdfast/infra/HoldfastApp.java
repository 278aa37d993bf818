package dev.holdfast.infra;

import dev.holdfast.model.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.Tags;

/** All stacks, in the order in which they are deployed, made from the topology. */
public final class HoldfastApp {

    private final App app;
    private final Settings settings;
    private final Names names;
    private final @Nullable String account;
    private final List<Stack> stacks = new ArrayList<>();

    private HoldfastApp(App app, Settings settings, @Nullable String account) {
        this.app = app;
        this.settings = settings;
        this.names = new Names(settings.stage(), settings.region());
        this.account = account;
    }

    /** @param account where it is deployed; whichever has the credentials if null */
    public static List<Stack> build(App app, Settings settings, Topology topology, @Nullable String account) {
        return new HoldfastApp(app, settings, account).build(topology);
    }

    private List<Stack> build(Topology topology) {
        DataStack data =
                add(new DataStack(app, names.of("data"), here("tables, key, secrets"), settings, names, topology));
        MessagingStack messaging = add(
                new MessagingStack(
                        app,
                        names.of("messaging"),
                        here("queues, alarms' topic"),
                        settings,
                        names,
                        topology,
                        data.key()),
                data);
        List<FunctionsStack> functions = topology.capabilities().stream()
                .map(capability -> functions(capability, topology, data, messaging))
                .toList();
        ApiStack api = add(
                new ApiStack(app, names.of("api"), here("HTTP API, tokens"), settings, names, topology),
                functions.toArray(Stack[]::new));
        add(
                new ObservabilityStack(
                        app,
                        names.of("observability"),
                        here("alarms, dashboard, budget, faults"),
                        settings,
                        names,
                        topology,
                        messaging.alarms(),
                        api.apiId(),
                        functions.stream()
                                .flatMap(each -> each.faults().stream())
                                .toList()),
                api);
        if (settings.edge()) {
            EdgeStack edge = new EdgeStack(
                    app, names.of("edge"), in(EdgeStack.REGION, "CloudFront, WAF"), settings, names, api.host());
            edge.addStackDependency(api);
            stacks.add(edge);
        }
        Tags.of(app).add("holdfast:stage", settings.stage().label());
        Nag.check(app);
        return stacks;
    }

    private FunctionsStack functions(String capability, Topology topology, DataStack data, MessagingStack messaging) {
        return add(
                new FunctionsStack(
                        app,
                        names.of("functions-" + capability),
                        here("functions of " + capability),
                        settings,
                        names,
                        topology,
                        capability,
                        data,
                        messaging.alarms()),
                messaging);
    }

    /** @param after what it needs: names stand for references, so CDK cannot see that */
    private <S extends Stack> S add(S stack, Stack... after) {
        for (Stack each : after) {
            stack.addStackDependency(each);
        }
        stacks.add(stack);
        return stack;
    }

    private StackProps here(String content) {
        return in(settings.region(), content);
    }

    private StackProps in(String region, String content) {
        return StackProps.builder()
                .description("Holdfast " + settings.stage().label() + ": " + content)
                .env(Environment.builder().account(account).region(region).build())
                .terminationProtection(settings.stage().keepsData())
                .crossRegionReferences(!settings.region().equals(EdgeStack.REGION))
                .build();
    }
}
