package dev.holdfast.infra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.model.topology.FunctionSpec;
import dev.holdfast.model.topology.QueueSpec;
import dev.holdfast.model.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awscdk.assertions.Match;

/** Who is told what, and the experiment that tries it out. */
class OperationsTest {

    static Stream<Synthesized> variants() {
        return Synthesized.variants();
    }

    /** What cdk-nag's AWS Solutions rules find, and what CDK warns of. */
    @ParameterizedTest
    @MethodSource("variants")
    void nothingIsFoundWithoutAReason(Synthesized made) {
        assertThat(made.findings()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("variants")
    void whatIsAcceptedHasAReason(Synthesized made) {
        List<Object> reasons = made.all()
                .filter(resource -> resource.all().containsKey("Metadata"))
                .flatMap(resource -> Stream.ofNullable(
                        Cfn.map(resource.all().get("Metadata")).get("cdk_nag")))
                .flatMap(nag -> Cfn.maps(Cfn.map(nag).get("rules_to_suppress")).stream())
                .map(rule -> rule.get("reason"))
                .toList();
        assertThat(reasons)
                .isNotEmpty()
                .allSatisfy(reason -> assertThat(reason.toString()).hasSizeGreaterThan(30));
    }

    @ParameterizedTest
    @MethodSource("variants")
    void thereIsAnAlarmForEverythingThatCanGoWrong(Synthesized made) {
        List<String> names = new ArrayList<>(List.of(made.names.of("api-5xx")));
        for (FunctionSpec function : Topology.HOLDFAST.functions()) {
            Stream.of("-errors", "-throttles", "-p99")
                    .forEach(each -> names.add(made.names.of(function.name() + each)));
        }
        for (QueueSpec queue : Topology.HOLDFAST.queues()) {
            Stream.of("-dead-letters", "-age").forEach(each -> names.add(made.names.of(queue.name() + each)));
        }
        assertThat(made.all("AWS::CloudWatch::Alarm").map(alarm -> alarm.text("AlarmName")))
                .containsExactlyInAnyOrderElementsOf(names);
        assertThat(made.all("AWS::CloudWatch::Alarm"))
                .allSatisfy(alarm -> assertThat(Cfn.texts(alarm.get("AlarmActions")))
                        .singleElement()
                        .asString()
                        .contains("Alarms"));
    }

    @ParameterizedTest
    @MethodSource("variants")
    void thereIsOneDashboardAndABudget(Synthesized made) {
        assertThat(made.all("AWS::CloudWatch::Dashboard")).hasSize(1);
        Resource budget = made.all("AWS::Budgets::Budget").findFirst().orElseThrow();
        assertThat(Cfn.map(Cfn.map(budget.get("Budget")).get("BudgetLimit")))
                .containsEntry("Amount", made.settings.budgetUsd());
        assertThat(budget.get("NotificationsWithSubscribers").toString()).contains("SNS");
    }

    @Test
    void alarmsReachPeople() {
        Synthesized made = Synthesized.variants()
                .filter(each -> each.settings.email().isPresent())
                .findFirst()
                .orElseThrow();
        made.template("messaging")
                .hasResourceProperties(
                        "AWS::SNS::Subscription", Map.of("Protocol", "email", "Endpoint", "ops@shop.example"));
        made.template("messaging")
                .hasResourceProperties(
                        "AWS::Chatbot::SlackChannelConfiguration",
                        Map.of("SlackWorkspaceId", "T0", "SlackChannelId", "C0"));
    }

    @Test
    void nobodyIsSubscribedUnasked() {
        Synthesized made = Synthesized.with("stage=dev", "runtime=native");
        made.template("messaging").resourceCountIs("AWS::SNS::Subscription", 0);
        made.template("messaging").resourceCountIs("AWS::Chatbot::SlackChannelConfiguration", 0);
    }

    @ParameterizedTest
    @MethodSource("variants")
    void theExperimentThrottlesTablesAndStopsByAnAlarm(Synthesized made) {
        Resource experiment =
                made.all("AWS::FIS::ExperimentTemplate").findFirst().orElseThrow();
        Map<String, Object> actions = Cfn.map(experiment.get("Actions"));
        assertThat(actions.keySet()).contains("throttle-orders", "throttle-stock");
        assertThat(actions.containsKey("delay-functions")).isEqualTo(made.settings.faults());
        assertThat(Cfn.maps(experiment.get("StopConditions")))
                .singleElement()
                .satisfies(stop -> assertThat(stop.get("Source")).isEqualTo("aws:cloudwatch:alarm"));
        Resource document = made.all("AWS::SSM::Document").findFirst().orElseThrow();
        // However the throttling ends, the table gets its limits back
        List<Map<String, Object>> steps =
                Cfn.maps(Cfn.map(document.get("Content")).get("mainSteps"));
        assertThat(String.valueOf(steps.getLast().get("inputs"))).contains("UpdateTable", "-1");
        assertThat(steps.subList(0, 2))
                .allSatisfy(step -> assertThat(step)
                        .containsEntry("onFailure", "step:settle")
                        .containsEntry("onCancel", "step:settle"));
    }

    @Test
    void functionsCarryTheExtensionOnlyWhereFaultsAreAskedFor() {
        Synthesized with = Synthesized.variants()
                .filter(each -> each.settings.faults())
                .findFirst()
                .orElseThrow();
        with.functionTemplates()
                .forEach(each -> each.allResourcesProperties(
                        "AWS::Lambda::Function",
                        Map.of(
                                "Layers",
                                Match.anyValue(),
                                "Environment",
                                Map.of("Variables", Map.of("AWS_LAMBDA_EXEC_WRAPPER", "/opt/aws-fis/bootstrap")))));
        Synthesized.with("stage=dev", "runtime=native")
                .functionTemplates()
                .forEach(
                        each -> each.allResourcesProperties("AWS::Lambda::Function", Map.of("Layers", Match.absent())));
    }
}
