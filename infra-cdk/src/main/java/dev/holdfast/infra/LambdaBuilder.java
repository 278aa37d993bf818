package dev.holdfast.infra;

import dev.holdfast.model.topology.FunctionSpec;
import dev.holdfast.model.topology.Grant;
import dev.holdfast.model.topology.Trigger;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awscdk.Annotations;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.LoggingFormat;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.lambda.SnapStartConf;
import software.amazon.awscdk.services.lambda.SystemLogLevel;
import software.amazon.awscdk.services.lambda.Tracing;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.constructs.Construct;

/** Makes a function of the topology a Lambda function: the same code for all, chosen by its export. */
final class LambdaBuilder {

    private final Settings settings;
    private final Names names;
    private final Policies policies;
    private final Map<String, String> secretArns;
    private final Code code;
    private final Optional<FaultExtension> faults;

    LambdaBuilder(
            Settings settings,
            Names names,
            Policies policies,
            Map<String, String> secretArns,
            Code code,
            Optional<FaultExtension> faults) {
        this.settings = settings;
        this.names = names;
        this.policies = policies;
        this.secretArns = secretArns;
        this.code = code;
        this.faults = faults;
    }

    Alias build(Construct scope, FunctionSpec spec) {
        Role role = role(scope, spec);
        Function.Builder builder = Function.Builder.create(scope, "Function")
                .functionName(names.of(spec.name()))
                .description(spec.summary())
                .architecture(Architecture.ARM_64)
                .memorySize(spec.memoryMb())
                .timeout(Duration.seconds(spec.timeout().toSeconds()))
                .code(code)
                .environment(environment(spec))
                .role(role)
                .loggingFormat(LoggingFormat.JSON)
                // each call writes a line of its own; what Lambda would write of one that went well says nothing more
                .systemLogLevelV2(SystemLogLevel.WARN)
                .logGroup(log(scope, spec));
        switch (settings.packaging()) {
            case NATIVE -> builder.runtime(Runtime.PROVIDED_AL2023).handler("bootstrap");
            case JVM ->
                builder.runtime(Runtime.JAVA_25)
                        .handler("io.quarkus.funqy.lambda.FunqyStreamHandler::handleRequest")
                        .snapStart(SnapStartConf.ON_PUBLISHED_VERSIONS);
        }
        if (settings.reserve()) {
            reserved(spec.trigger()).ifPresent(builder::reservedConcurrentExecutions);
        }
        if (settings.tracing()) {
            builder.tracing(Tracing.ACTIVE);
        }
        Function function = builder.build();
        if (settings.tracing()) {
            Nag.acceptResources(role, "\\*", "sending traces, which X-Ray grants for no narrower resource");
        }
        Annotations.of(function)
                .acknowledgeWarning(
                        "@aws-cdk/aws-lambda:snapStartRequirePublish", "only the alias is called, a version");
        faults.ifPresent(extension -> extension.attachTo(function));
        return Alias.Builder.create(scope, "Live")
                .aliasName(Names.LIVE)
                .version(function.getCurrentVersion())
                .build();
    }

    /**
     * A burst of requests must not take the concurrency that decides them, and no two sweeps are to look for the same
     * orders. Functions that answer share what is left.
     */
    private static Optional<Integer> reserved(Trigger trigger) {
        return switch (trigger) {
            case Trigger.Http ignored -> Optional.empty();
            case Trigger.Queue queue -> Optional.of(queue.concurrency());
            case Trigger.Schedule ignored -> Optional.of(1);
        };
    }

    private Map<String, String> environment(FunctionSpec spec) {
        Map<String, String> variables = new TreeMap<>();
        variables.put("QUARKUS_FUNQY_EXPORT", spec.name());
        variables.put("HOLDFAST_TABLE_PREFIX", names.prefix());
        variables.put("HOLDFAST_QUEUE_BASE", names.queueBase());
        variables.put("HOLDFAST_METRICS_NAMESPACE", names.metrics());
        spec.grants().forEach(grant -> {
            if (grant instanceof Grant.Secret(String name)) {
                variables.put(
                        "HOLDFAST_SECRETS_" + name.toUpperCase(Locale.ROOT).replace('-', '_'),
                        Objects.requireNonNull(secretArns.get(name), name));
            }
        });
        if (spec.grants().contains(new Grant.SendEmail())) {
            Settings.Telling telling = settings.telling();
            telling.sender().ifPresent(sender -> variables.put("HOLDFAST_TELL_SENDER", sender));
            telling.push().ifPresent(push -> variables.put("HOLDFAST_TELL_PUSH", push));
            variables.put("HOLDFAST_TELL_SMS", Boolean.toString(telling.sms()));
        }
        if (settings.packaging() == Packaging.JVM) {
            variables.put("JAVA_TOOL_OPTIONS", "-XX:+TieredCompilation -XX:TieredStopAtLevel=1");
        }
        return variables;
    }

    private Role role(Construct scope, FunctionSpec spec) {
        Role role = Role.Builder.create(scope, "Role")
                .description("What the topology grants " + spec.name())
                .assumedBy(new ServicePrincipal("lambda.amazonaws.com"))
                .inlinePolicies(Map.of("topology", policies.of(spec)))
                .build();
        Nag.acceptResources(
                role,
                "arn:<AWS::Partition>:logs:.*:log-group:\\/aws\\/lambda\\/" + names.of(spec.name()) + ":\\*",
                "the streams of its own log group, whose names Lambda makes up");
        return role;
    }

    private LogGroup log(Construct scope, FunctionSpec spec) {
        return LogGroup.Builder.create(scope, "Log")
                .logGroupName(names.logGroup(spec.name()))
                .retention(retention(settings.stage()))
                .removalPolicy(RemovalPolicy.DESTROY)
                .build();
    }

    static RetentionDays retention(Stage stage) {
        return switch (stage) {
            case DEV -> RetentionDays.ONE_WEEK;
            case PROD -> RetentionDays.THREE_MONTHS;
        };
    }
}
