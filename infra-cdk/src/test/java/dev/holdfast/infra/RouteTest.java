package dev.holdfast.infra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.model.topology.Access;
import dev.holdfast.model.topology.FunctionSpec;
import dev.holdfast.model.topology.Topology;
import dev.holdfast.model.topology.Trigger;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The HTTP API: the topology's routes and no others. */
class RouteTest {

    private static final String ROUTE = "AWS::ApiGatewayV2::Route";

    static Stream<Synthesized> variants() {
        return Synthesized.variants();
    }

    @ParameterizedTest
    @MethodSource("variants")
    void eachRouteReachesTheLiveVersionOfItsFunction(Synthesized made) {
        assertThat(made.all(ROUTE)).hasSize((int) http().count());
        http().forEach(function -> {
            Resource route = made.one(ROUTE, "RouteKey", trigger(function).routeKey());
            Resource integration = made.referred(route, route.text("Target"));
            String live = made.names.prefix() + function.name() + ":live";
            assertThat(integration.text("IntegrationUri")).endsWith(":function:" + live);
            assertThat(integration.text("PayloadFormatVersion")).isEqualTo("2.0");
            assertThat(made.all("AWS::Lambda::Permission")
                            .filter(each -> each.text("FunctionName").endsWith(":function:" + live)))
                    .singleElement()
                    .satisfies(permission -> {
                        assertThat(permission.text("Principal")).isEqualTo("apigateway.amazonaws.com");
                        assertThat(permission.text("SourceArn"))
                                .endsWith("/*/" + trigger(function).method()
                                        + trigger(function).path());
                    });
        });
    }

    @ParameterizedTest
    @MethodSource("variants")
    void onlyWhatTheTopologyOpensIsOpen(Synthesized made) {
        http().forEach(function -> {
            Resource route = made.one(ROUTE, "RouteKey", trigger(function).routeKey());
            switch (trigger(function).access()) {
                case Access.Public ignored -> assertOpen(route);
                case Access.Signature ignored -> assertOpen(route);
                case Access.SignedIn ignored -> assertSignedIn(made, route);
                case Access.Scope(String scope) -> {
                    assertSignedIn(made, route);
                    String prefix = made.settings.oidc().isPresent() ? "" : "holdfast/";
                    assertThat(Cfn.texts(route.get("AuthorizationScopes"))).containsExactly(prefix + scope);
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("variants")
    void eachRouteHasItsRate(Synthesized made) {
        Map<String, Object> rates = Cfn.map(
                made.all("AWS::ApiGatewayV2::Stage").findFirst().orElseThrow().get("RouteSettings"));
        assertThat(rates).hasSize((int) http().count());
        http().forEach(function -> assertThat(
                        Cfn.map(rates.get(trigger(function).routeKey())))
                .containsOnly(
                        Map.entry("ThrottlingRateLimit", trigger(function).ratePerSecond()),
                        Map.entry("ThrottlingBurstLimit", trigger(function).burst())));
    }

    @ParameterizedTest
    @MethodSource("variants")
    void theAccessLogSaysNothingAboutWhoAsked(Synthesized made) {
        Resource stage = made.all("AWS::ApiGatewayV2::Stage").findFirst().orElseThrow();
        String format = Cfn.text(Cfn.map(stage.get("AccessLogSettings")).get("Format"));
        assertThat(format).contains("$context.routeKey", "$context.status");
        // $context.path would name an order
        assertThat(format).doesNotContain("identity", "userAgent", "claims", "$context.path", "sourceIp", "domainName");
    }

    @Test
    void takesAnyIssuersTokens() {
        Synthesized made = Synthesized.variants()
                .filter(each -> each.settings.oidc().isPresent())
                .findFirst()
                .orElseThrow();
        Resource authorizer =
                made.all("AWS::ApiGatewayV2::Authorizer").findFirst().orElseThrow();
        assertThat(Cfn.map(authorizer.get("JwtConfiguration")))
                .containsEntry("Issuer", "https://id.shop.example")
                .containsEntry("Audience", List.of("holdfast"));
        assertThat(made.all("AWS::Cognito::UserPool")).isEmpty();
    }

    @Test
    void theUserPoolKnowsTheTopologysScopes() {
        Synthesized made = Synthesized.with("stage=dev", "runtime=native");
        Resource server =
                made.all("AWS::Cognito::UserPoolResourceServer").findFirst().orElseThrow();
        assertThat(Cfn.maps(server.get("Scopes")).stream().map(each -> each.get("ScopeName")))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                http().flatMap(function ->
                                        trigger(function).access() instanceof Access.Scope(String scope)
                                                ? Stream.of(scope)
                                                : Stream.empty()),
                                Stream.of("orders:read", "customers:read", "customers:write", "shipping:read"))
                        .distinct()
                        .toList());
    }

    private static void assertOpen(Resource route) {
        assertThat(route.text("AuthorizationType")).isEqualTo("NONE");
    }

    private static void assertSignedIn(Synthesized made, Resource route) {
        assertThat(route.text("AuthorizationType")).isEqualTo("JWT");
        assertThat(made.referred(route, route.text("AuthorizerId")).text("AuthorizerType"))
                .isEqualTo("JWT");
    }

    private static Stream<FunctionSpec> http() {
        return Topology.HOLDFAST.functions().stream().filter(function -> function.trigger() instanceof Trigger.Http);
    }

    private static Trigger.Http trigger(FunctionSpec function) {
        return (Trigger.Http) function.trigger();
    }
}
