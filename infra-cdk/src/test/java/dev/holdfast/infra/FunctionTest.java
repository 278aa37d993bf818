package dev.holdfast.infra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.model.topology.FunctionSpec;
import dev.holdfast.model.topology.Grant;
import dev.holdfast.model.topology.Topology;
import dev.holdfast.model.topology.Trigger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awscdk.assertions.Match;

/** Each function of the topology, by both runtimes. */
class FunctionTest {

    static Stream<Synthesized> variants() {
        return Synthesized.variants();
    }

    @ParameterizedTest
    @MethodSource("variants")
    void eachFunctionIsTheOneCodeByItsExport(Synthesized made) {
        assertThat(made.all("AWS::Lambda::Function").filter(each -> each.stack().startsWith("functions-")))
                .hasSize(Topology.HOLDFAST.functions().size());
        for (FunctionSpec function : Topology.HOLDFAST.functions()) {
            Resource lambda = lambda(made, function);
            assertThat(lambda.number("MemorySize")).isEqualTo(function.memoryMb());
            assertThat(lambda.number("Timeout"))
                    .isEqualTo((int) function.timeout().toSeconds());
            assertThat(lambda.get("Architectures")).isEqualTo(List.of("arm64"));
            Map<String, Object> variables = variables(lambda);
            assertThat(variables)
                    .containsEntry("QUARKUS_FUNQY_EXPORT", function.name())
                    .containsEntry("HOLDFAST_TABLE_PREFIX", made.names.prefix())
                    .containsEntry("HOLDFAST_METRICS_NAMESPACE", made.names.metrics());
            assertThat(Cfn.map(lambda.get("LoggingConfig")))
                    .containsEntry("LogFormat", "JSON")
                    .containsEntry("SystemLogLevel", "WARN");
            assertThat(Cfn.text(variables.get("HOLDFAST_QUEUE_BASE")))
                    .isEqualTo("https://sqs." + made.names.region() + ".<AWS::URLSuffix>/<AWS::AccountId>/"
                            + made.names.prefix());
            assertThat(variables.keySet().stream().filter(name -> name.startsWith("HOLDFAST_SECRETS_")))
                    .containsExactlyInAnyOrderElementsOf(secrets(function));
        }
    }

    @ParameterizedTest
    @MethodSource("variants")
    void onlyWhoTellsKnowsHow(Synthesized made) {
        Settings.Telling telling = made.settings.telling();
        for (FunctionSpec function : Topology.HOLDFAST.functions()) {
            Map<String, Object> variables = variables(lambda(made, function));
            if (function.name().equals("notify-customer")) {
                assertThat(variables).containsEntry("HOLDFAST_TELL_SMS", Boolean.toString(telling.sms()));
                assertThat(variables.get("HOLDFAST_TELL_SENDER"))
                        .isEqualTo(telling.sender().orElse(null));
                assertThat(variables.get("HOLDFAST_TELL_PUSH"))
                        .isEqualTo(telling.push().orElse(null));
            } else {
                assertThat(variables.keySet()).noneMatch(name -> name.startsWith("HOLDFAST_TELL"));
            }
        }
    }

    @Test
    void nativeFunctionsRunOnTheBareRuntime() {
        Synthesized made = Synthesized.with("stage=dev", "runtime=native");
        made.functionTemplates()
                .forEach(each -> each.allResourcesProperties(
                        "AWS::Lambda::Function", Map.of("Runtime", "provided.al2023", "SnapStart", Match.absent())));
    }

    @Test
    void theOthersStartFromASnapshotOfJava25() {
        Synthesized made = Synthesized.with("stage=dev", "runtime=jvm", "canary=off", "edge=off");
        made.functionTemplates()
                .forEach(each -> each.allResourcesProperties(
                        "AWS::Lambda::Function",
                        Map.of(
                                "Runtime", "java25",
                                "Handler", "io.quarkus.funqy.lambda.FunqyStreamHandler::handleRequest",
                                "SnapStart", Map.of("ApplyOn", "PublishedVersions"))));
    }

    @Test
    void tracesAreSentWhereTheyAreWanted() {
        Synthesized made = Synthesized.with("runtime=native", "canary=off", "edge=off", "tracing=on");
        made.functionTemplates()
                .forEach(each -> each.allResourcesProperties(
                        "AWS::Lambda::Function", Map.of("TracingConfig", Map.of("Mode", "Active"))));
        assertThat(made.findings()).isEmpty();
        Synthesized without = Synthesized.with("stage=dev", "runtime=native");
        assertThat(without.all("AWS::Lambda::Function")).noneMatch(each -> each.has("TracingConfig"));
    }

    @ParameterizedTest
    @MethodSource("variants")
    void aNewVersionIsRolledBackWhenItFails(Synthesized made) {
        for (FunctionSpec function : Topology.HOLDFAST.functions()) {
            Resource lambda = lambda(made, function);
            Resource alias = made.one("AWS::Lambda::Alias", "FunctionName", "<" + lambda.id() + ">");
            assertThat(alias.text("Name")).isEqualTo("live");
            assertThat(alias.all().containsKey("UpdatePolicy")).isEqualTo(made.settings.canary());
        }
        String configuration = made.settings.stage() == Stage.PROD
                ? "CodeDeployDefault.LambdaCanary10Percent5Minutes"
                : "CodeDeployDefault.LambdaAllAtOnce";
        made.all("AWS::CodeDeploy::DeploymentGroup").forEach(group -> {
            assertThat(group.text("DeploymentConfigName")).isEqualTo(configuration);
            assertThat(Cfn.texts(Cfn.map(group.get("AutoRollbackConfiguration")).get("Events")))
                    .contains("DEPLOYMENT_STOP_ON_ALARM");
            assertThat(Cfn.maps(Cfn.map(group.get("AlarmConfiguration")).get("Alarms")))
                    .hasSize(1);
        });
        assertThat(made.all("AWS::CodeDeploy::DeploymentGroup"))
                .hasSize(made.settings.canary() ? Topology.HOLDFAST.functions().size() : 0);
    }

    @ParameterizedTest
    @MethodSource("variants")
    void whatDecidesKeepsItsConcurrencyInProduction(Synthesized made) {
        for (FunctionSpec function : Topology.HOLDFAST.functions()) {
            Resource lambda = lambda(made, function);
            boolean reserved = made.settings.stage() == Stage.PROD && !(function.trigger() instanceof Trigger.Http);
            assertThat(lambda.has("ReservedConcurrentExecutions"))
                    .as(function.name())
                    .isEqualTo(reserved);
        }
    }

    @ParameterizedTest
    @MethodSource("variants")
    void schedulesCallTheLiveVersion(Synthesized made) {
        Topology.HOLDFAST.functions().stream()
                .filter(function -> function.trigger() instanceof Trigger.Schedule)
                .forEach(function -> {
                    Resource schedule = made.one("AWS::Scheduler::Schedule", "Name", made.names.of(function.name()));
                    long minutes =
                            ((Trigger.Schedule) function.trigger()).every().toMinutes();
                    assertThat(schedule.text("ScheduleExpression")).startsWith("rate(" + minutes + " minute");
                    Resource alias = made.referred(
                            schedule, Cfn.text(Cfn.map(schedule.get("Target")).get("Arn")));
                    assertThat(alias.text("FunctionName"))
                            .isEqualTo("<" + lambda(made, function).id() + ">");
                });
    }

    @ParameterizedTest
    @MethodSource("variants")
    void logsAreNotKeptForEver(Synthesized made) {
        assertThat(made.all("AWS::Logs::LogGroup"))
                .hasSizeGreaterThan(Topology.HOLDFAST.functions().size())
                .allSatisfy(log -> assertThat(log.number("RetentionInDays"))
                        .isEqualTo(made.settings.stage().logDays()));
    }

    private static Resource lambda(Synthesized made, FunctionSpec function) {
        return made.one("AWS::Lambda::Function", "FunctionName", made.names.of(function.name()));
    }

    private static Map<String, Object> variables(Resource lambda) {
        return Cfn.map(Cfn.map(lambda.get("Environment")).get("Variables"));
    }

    private static List<String> secrets(FunctionSpec function) {
        return function.grants().stream()
                .flatMap(grant -> grant instanceof Grant.Secret(String name) ? Stream.of(name) : Stream.empty())
                .map(name -> "HOLDFAST_SECRETS_" + name.toUpperCase(Locale.ROOT).replace('-', '_'))
                .toList();
    }
}
