package dev.holdfast.infra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.model.topology.FunctionSpec;
import dev.holdfast.model.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Least privilege: each function may do what the topology says, on what it says, and nothing else. */
class PolicyTest {

    /** The only statements about everything: no such resource has a name. */
    private static final Set<String> WITHOUT_RESOURCE = Set.of(
            "logs:CreateLogDelivery",
            "logs:DescribeLogGroups",
            "logs:DescribeResourcePolicies",
            "logs:PutResourcePolicy");

    static Stream<Synthesized> variants() {
        return Synthesized.variants();
    }

    @ParameterizedTest
    @MethodSource("variants")
    void aFunctionMayDoWhatTheTopologyGrantsAndNothingElse(Synthesized made) {
        for (FunctionSpec function : Topology.HOLDFAST.functions()) {
            assertThat(granted(made, function))
                    .as(function.name())
                    .isEqualTo(DeclaredPermissions.of(function, made.names, made.settings));
        }
    }

    @ParameterizedTest
    @MethodSource("variants")
    void noPolicyAllowsAWildcardAction(Synthesized made) {
        List<Map<String, Object>> allowing = allowing(made).toList();
        assertThat(allowing).hasSizeGreaterThan(100);
        assertThat(allowing)
                .allSatisfy(statement -> assertThat(Cfn.texts(statement.getOrDefault("Action", "*")))
                        .noneMatch(action -> action.contains("*")));
    }

    @ParameterizedTest
    @MethodSource("variants")
    void noPolicyIsAboutEverything(Synthesized made) {
        identityPolicies(made)
                .filter(statement -> "Allow".equals(statement.get("Effect")))
                .filter(statement ->
                        Cfn.texts(statement.getOrDefault("Resource", List.of())).contains("*"))
                .forEach(statement -> assertThat(WITHOUT_RESOURCE).containsAll(Cfn.texts(statement.get("Action"))));
    }

    /** "Everything but" is as wide as "everything": only text messages need it, for telephones have no names in IAM. */
    @ParameterizedTest
    @MethodSource("variants")
    void onlyTextMessagesAreAllowedByWhatTheyAreNot(Synthesized made) {
        assertThat(identityPolicies(made)
                        .filter(statement -> statement.containsKey("NotResource"))
                        .map(statement -> Cfn.texts(statement.get("Action"))))
                .hasSize(made.settings.telling().sms() ? 1 : 0)
                .allMatch(List.of("sns:Publish")::equals);
        assertThat(identityPolicies(made)).noneMatch(statement -> statement.containsKey("NotAction"));
    }

    @Test
    void mailGoesOutFromTheShopsAddressAlone() {
        Synthesized made = Synthesized.variants()
                .filter(each -> each.settings.telling().sender().isPresent())
                .findFirst()
                .orElseThrow();
        assertThat(identityPolicies(made)
                        .filter(statement -> Cfn.texts(statement.get("Action")).contains("ses:SendEmail")))
                .singleElement()
                .satisfies(statement -> assertThat(String.valueOf(statement.get("Condition")))
                        .isEqualTo("{StringEquals={ses:FromAddress=orders@shop.example}}"));
    }

    /** A key's policy says "*" and means the key; whom it lets in, it names. */
    @ParameterizedTest
    @MethodSource("variants")
    void nobodyOutsideTheAccountIsLetIn(Synthesized made) {
        assertThat(resourcePolicies(made).filter(statement -> "Allow".equals(statement.get("Effect"))))
                .isNotEmpty()
                .allSatisfy(statement -> {
                    String principal = String.valueOf(statement.get("Principal"));
                    assertThat(principal).doesNotContain("*");
                    if (principal.contains("Service")) {
                        assertThat(String.valueOf(statement.get("Condition"))).contains("aws:SourceAccount");
                    }
                });
    }

    private static Set<String> granted(Synthesized made, FunctionSpec function) {
        Resource lambda = made.one("AWS::Lambda::Function", "FunctionName", made.names.of(function.name()));
        Resource role = made.referred(lambda, lambda.text("Role"));
        Set<String> granted = new TreeSet<>();
        statementsOf(made, role).forEach(statement -> {
            assertThat(statement.get("Effect")).isEqualTo("Allow");
            for (String action : Cfn.texts(statement.get("Action"))) {
                for (String resource : Cfn.texts(statement.getOrDefault("Resource", List.of()))) {
                    granted.add(action + " " + named(made, resource));
                }
                for (String resource : Cfn.texts(statement.getOrDefault("NotResource", List.of()))) {
                    granted.add(action + " not " + resource);
                }
            }
        });
        assertThat(role.has("ManagedPolicyArns")).isFalse();
        return granted;
    }

    private static List<Map<String, Object>> statementsOf(Synthesized made, Resource role) {
        List<Map<String, Object>> statements = new ArrayList<>();
        Cfn.maps(role.get("Policies")).forEach(policy -> statements.addAll(statements(policy.get("PolicyDocument"))));
        made.all("AWS::IAM::Policy")
                .filter(policy -> policy.stack().equals(role.stack())
                        && Cfn.texts(policy.get("Roles")).contains("<" + role.id() + ">"))
                .forEach(policy -> statements.addAll(statements(policy.get("PolicyDocument"))));
        return statements;
    }

    /** The key and the secrets have generated names: they are what the exports of the data stack say. */
    private static String named(Synthesized made, String resource) {
        return made.all()
                .filter(each -> each.stack().equals("data") && resource.startsWith("<") && resource.contains(each.id()))
                .findFirst()
                .map(each -> each.type().equals("AWS::KMS::Key") ? "key" : "secret " + each.text("Name"))
                .orElse(resource.replaceAll("^<Faults\\w+\\.Arn>", "<Faults.Arn>"));
    }

    private static Stream<Map<String, Object>> allowing(Synthesized made) {
        return Stream.concat(identityPolicies(made), resourcePolicies(made))
                .filter(statement -> "Allow".equals(statement.get("Effect")));
    }

    private static Stream<Map<String, Object>> identityPolicies(Synthesized made) {
        Stream<Map<String, Object>> inline = made.all("AWS::IAM::Role")
                .filter(role -> role.has("Policies"))
                .flatMap(role -> Cfn.maps(role.get("Policies")).stream())
                .flatMap(policy -> statements(policy.get("PolicyDocument")).stream());
        Stream<Map<String, Object>> attached = made.all()
                .filter(each ->
                        Set.of("AWS::IAM::Policy", "AWS::IAM::ManagedPolicy").contains(each.type()))
                .flatMap(policy -> statements(policy.get("PolicyDocument")).stream());
        return Stream.concat(inline, attached);
    }

    private static Stream<Map<String, Object>> resourcePolicies(Synthesized made) {
        return made.all()
                .flatMap(resource -> Stream.of("KeyPolicy", "PolicyDocument", "ResourcePolicy")
                        .filter(resource::has)
                        .filter(property -> !resource.type().startsWith("AWS::IAM::"))
                        .flatMap(property -> statements(resource.get(property)).stream()));
    }

    private static List<Map<String, Object>> statements(@Nullable Object document) {
        return Cfn.maps(Cfn.map(document).get("Statement"));
    }
}
