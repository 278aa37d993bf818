package dev.holdfast.infra;

import dev.holdfast.model.topology.FunctionSpec;
import dev.holdfast.model.topology.Topology;
import dev.holdfast.model.topology.Trigger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.apigatewayv2.CfnApi;
import software.amazon.awscdk.services.apigatewayv2.CfnRoute;
import software.amazon.awscdk.services.apigatewayv2.CfnStage;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/** The HTTP API: a route for each function that answers requests, with its rate and who may call it. */
public final class ApiStack extends Stack {

    /** What is logged of a request: nothing that says who made it, or about which order. */
    private static final String LOG_FORMAT = """
            {"requestId":"$context.requestId","time":"$context.requestTime","route":"$context.routeKey",\
            "status":"$context.status","bytes":"$context.responseLength","latencyMs":"$context.responseLatency",\
            "functionMs":"$context.integrationLatency","fault":"$context.integrationErrorMessage",\
            "refused":"$context.authorizer.error"}""";

    private final CfnApi api;

    public ApiStack(Construct scope, String id, StackProps props, Settings settings, Names names, Topology topology) {
        super(scope, id, props);
        api = CfnApi.Builder.create(this, "Api")
                .name(names.of("api"))
                .protocolType("HTTP")
                .build();
        Tokens tokens = settings.oidc()
                .map(Tokens::of)
                .orElseGet(() -> new UserPoolTokens(this, settings, names, topology).tokens());
        Routes routes = new Routes(this, api, tokens, names);
        List<CfnRoute> all = new ArrayList<>();
        Map<String, Object> rates = new LinkedHashMap<>();
        for (FunctionSpec function : topology.functions()) {
            if (function.trigger() instanceof Trigger.Http http) {
                all.add(routes.route(function, http));
                rates.put(
                        http.routeKey(),
                        Map.of("ThrottlingRateLimit", http.ratePerSecond(), "ThrottlingBurstLimit", http.burst()));
            }
        }
        CfnStage stage = stage(settings, names, rates);
        // A stage that names a route which is not there yet is refused
        all.forEach(stage::addResourceDependency);
        CfnOutput.Builder.create(this, "ApiUrl").value(url()).build();
        CfnOutput.Builder.create(this, "Issuer").value(tokens.issuer()).build();
    }

    public String apiId() {
        return api.getRef();
    }

    /** The name behind which the API answers; CloudFront's origin. */
    public String host() {
        return api.getRef() + ".execute-api." + getRegion() + "." + Aws.URL_SUFFIX;
    }

    private String url() {
        return "https://" + host();
    }

    private CfnStage stage(Settings settings, Names names, Map<String, Object> rates) {
        LogGroup log = LogGroup.Builder.create(this, "AccessLog")
                .logGroupName("/aws/vendedlogs/" + names.of("api"))
                .retention(LambdaBuilder.retention(settings.stage()))
                .removalPolicy(RemovalPolicy.DESTROY)
                .build();
        return CfnStage.Builder.create(this, "Stage")
                .apiId(api.getRef())
                .stageName("$default")
                .autoDeploy(true)
                .accessLogSettings(CfnStage.AccessLogSettingsProperty.builder()
                        .destinationArn(log.getLogGroupArn())
                        .format(LOG_FORMAT)
                        .build())
                .defaultRouteSettings(CfnStage.RouteSettingsProperty.builder()
                        .throttlingRateLimit(100)
                        .throttlingBurstLimit(200)
                        .build())
                .routeSettings(rates)
                .build();
    }
}
