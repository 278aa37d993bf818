package dev.holdfast.infra;

import dev.holdfast.model.topology.Access;
import dev.holdfast.model.topology.FunctionSpec;
import dev.holdfast.model.topology.Trigger;
import java.util.List;
import software.amazon.awscdk.services.apigatewayv2.CfnApi;
import software.amazon.awscdk.services.apigatewayv2.CfnAuthorizer;
import software.amazon.awscdk.services.apigatewayv2.CfnIntegration;
import software.amazon.awscdk.services.apigatewayv2.CfnRoute;
import software.amazon.awscdk.services.lambda.CfnPermission;
import software.constructs.Construct;

/** Routes, each to the live version of its function, which this route alone may call. */
final class Routes {

    private final Construct scope;
    private final CfnApi api;
    private final CfnAuthorizer authorizer;
    private final Tokens tokens;
    private final Names names;

    Routes(Construct scope, CfnApi api, Tokens tokens, Names names) {
        this.scope = scope;
        this.api = api;
        this.tokens = tokens;
        this.names = names;
        this.authorizer = CfnAuthorizer.Builder.create(scope, "Tokens")
                .apiId(api.getRef())
                .name("tokens")
                .authorizerType("JWT")
                .identitySource(List.of("$request.header.Authorization"))
                .jwtConfiguration(CfnAuthorizer.JWTConfigurationProperty.builder()
                        .issuer(tokens.issuer())
                        .audience(tokens.audience())
                        .build())
                .build();
    }

    CfnRoute route(FunctionSpec function, Trigger.Http http) {
        Construct part = new Construct(scope, Names.id(function.name()));
        String live = names.liveArn(function.name());
        CfnIntegration integration = CfnIntegration.Builder.create(part, "Integration")
                .apiId(api.getRef())
                .integrationType("AWS_PROXY")
                .integrationUri(live)
                .payloadFormatVersion("2.0")
                .build();
        CfnPermission.Builder.create(part, "Permission")
                .action("lambda:InvokeFunction")
                .functionName(live)
                .principal("apigateway.amazonaws.com")
                .sourceArn(names.arn("execute-api", api.getRef() + "/*/" + http.method() + http.path()))
                .build();
        CfnRoute.Builder route = CfnRoute.Builder.create(part, "Route")
                .apiId(api.getRef())
                .routeKey(http.routeKey())
                .target("integrations/" + integration.getRef());
        return authorized(route, http.access());
    }

    private CfnRoute authorized(CfnRoute.Builder route, Access access) {
        return switch (access) {
            case Access.Public ignored ->
                open(route, "what a shop shows to anybody: products and prices; throttled, and nothing is written");
            case Access.Signature ignored ->
                open(
                        route,
                        "the function verifies the provider's signature over the raw body, which no authorizer sees");
            case Access.SignedIn ignored -> signedIn(route).build();
            case Access.Scope scopeNeeded ->
                signedIn(route)
                        .authorizationScopes(List.of(tokens.scope(scopeNeeded.name())))
                        .build();
        };
    }

    private CfnRoute.Builder signedIn(CfnRoute.Builder route) {
        return route.authorizationType("JWT").authorizerId(authorizer.getRef());
    }

    private static CfnRoute open(CfnRoute.Builder builder, String reason) {
        CfnRoute route = builder.authorizationType("NONE").build();
        Nag.accept(route, "AwsSolutions-APIG4", reason);
        return route;
    }
}
