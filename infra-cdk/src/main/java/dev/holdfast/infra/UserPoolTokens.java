package dev.holdfast.infra;

import dev.holdfast.model.topology.Access;
import dev.holdfast.model.topology.Topology;
import dev.holdfast.model.topology.Trigger;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.cognito.AccountRecovery;
import software.amazon.awscdk.services.cognito.AutoVerifiedAttrs;
import software.amazon.awscdk.services.cognito.CfnUserPoolGroup;
import software.amazon.awscdk.services.cognito.CognitoDomainOptions;
import software.amazon.awscdk.services.cognito.Mfa;
import software.amazon.awscdk.services.cognito.MfaSecondFactor;
import software.amazon.awscdk.services.cognito.OAuthFlows;
import software.amazon.awscdk.services.cognito.OAuthScope;
import software.amazon.awscdk.services.cognito.OAuthSettings;
import software.amazon.awscdk.services.cognito.PasswordPolicy;
import software.amazon.awscdk.services.cognito.ResourceServerScope;
import software.amazon.awscdk.services.cognito.SignInAliases;
import software.amazon.awscdk.services.cognito.UserPool;
import software.amazon.awscdk.services.cognito.UserPoolClient;
import software.amazon.awscdk.services.cognito.UserPoolDomainOptions;
import software.amazon.awscdk.services.cognito.UserPoolResourceServer;
import software.amazon.awscdk.services.cognito.UserPoolResourceServerOptions;
import software.constructs.Construct;

/**
 * A Cognito user pool that issues the tokens: to customers, who may order for themselves, and to services, which get
 * every scope of the topology. Its scopes are named {@code holdfast/orders:write}; functions read them without the prefix.
 */
final class UserPoolTokens {

    /** The resource server, and with a slash the prefix of its scopes. */
    private static final String RESOURCE_SERVER = "holdfast";

    /** What functions that anybody signed in may call ask of staff, who act for others by it. */
    static final Set<String> STAFF_SCOPES = Set.of("customers:read", "customers:write", "orders:read", "shipping:read");

    private static final String CUSTOMERS_SCOPE = "orders:write";

    private final UserPool pool;
    private final UserPoolClient services;
    private final UserPoolClient shop;
    private final String region;

    UserPoolTokens(Construct scope, Settings settings, Names names, Topology topology) {
        region = settings.region();
        pool = pool(scope, settings, names);
        List<ResourceServerScope> scopes = scopes(topology);
        UserPoolResourceServer server = pool.addResourceServer(
                "Scopes",
                UserPoolResourceServerOptions.builder()
                        .identifier(RESOURCE_SERVER)
                        .scopes(scopes)
                        .build());
        pool.addDomain(
                "SignIn",
                UserPoolDomainOptions.builder()
                        .cognitoDomain(CognitoDomainOptions.builder()
                                .domainPrefix(names.of(Aws.ACCOUNT_ID))
                                .build())
                        .build());
        services = UserPoolClient.Builder.create(scope, "Services")
                .userPool(pool)
                .userPoolClientName(names.of("services"))
                .generateSecret(true)
                .accessTokenValidity(Duration.hours(1))
                .oAuth(OAuthSettings.builder()
                        .flows(OAuthFlows.builder().clientCredentials(true).build())
                        .scopes(scopes.stream()
                                .map(each -> OAuthScope.resourceServer(server, each))
                                .toList())
                        .build())
                .build();
        shop = shop(scope, names, server, scopes);
        CfnUserPoolGroup.Builder.create(scope, "Staff")
                .userPoolId(pool.getUserPoolId())
                .groupName("staff")
                .description("Act for the shop rather than for themselves")
                .build();
        output(scope, "UserPool", pool.getUserPoolId());
        output(scope, "ServicesClient", services.getUserPoolClientId());
        output(scope, "ShopClient", shop.getUserPoolClientId());
        output(
                scope,
                "TokenUrl",
                "https://" + names.of(Aws.ACCOUNT_ID) + ".auth." + region + ".amazoncognito.com/oauth2/token");
    }

    Tokens tokens() {
        return new Tokens(
                "https://cognito-idp." + region + "." + Aws.URL_SUFFIX + "/" + pool.getUserPoolId(),
                List.of(services.getUserPoolClientId(), shop.getUserPoolClientId()),
                RESOURCE_SERVER + "/");
    }

    private static UserPool pool(Construct scope, Settings settings, Names names) {
        UserPool pool = UserPool.Builder.create(scope, "Users")
                .userPoolName(names.of("users"))
                .selfSignUpEnabled(true)
                .signInAliases(SignInAliases.builder().email(true).build())
                .autoVerify(AutoVerifiedAttrs.builder().email(true).build())
                .accountRecovery(AccountRecovery.EMAIL_ONLY)
                .mfa(Mfa.OPTIONAL)
                .mfaSecondFactor(MfaSecondFactor.builder().otp(true).sms(false).build())
                .passwordPolicy(PasswordPolicy.builder()
                        .minLength(12)
                        .requireDigits(true)
                        .requireLowercase(true)
                        .requireUppercase(true)
                        .requireSymbols(true)
                        .build())
                .deletionProtection(settings.stage().keepsData())
                .removalPolicy(settings.stage().keepsData() ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY)
                .build();
        Nag.accept(pool, "AwsSolutions-COG2", "customers of a shop may choose a second factor; they are not made to");
        Nag.accept(
                pool,
                "AwsSolutions-COG3",
                "threat protection needs Cognito's Plus plan, priced by user; WAF limits the rate instead");
        Nag.accept(
                pool,
                "AwsSolutions-COG8",
                "the Plus plan is priced by user; a merchant who wants it brings it by -c issuer");
        return pool;
    }

    private UserPoolClient shop(
            Construct scope, Names names, UserPoolResourceServer server, List<ResourceServerScope> scopes) {
        return UserPoolClient.Builder.create(scope, "Shop")
                .userPool(pool)
                .userPoolClientName(names.of("shop"))
                .generateSecret(false)
                .preventUserExistenceErrors(true)
                .oAuth(OAuthSettings.builder()
                        .flows(OAuthFlows.builder().authorizationCodeGrant(true).build())
                        .callbackUrls(List.of("http://localhost:8080/signed-in"))
                        .scopes(scopes.stream()
                                .filter(each -> each.getScopeName().equals(CUSTOMERS_SCOPE))
                                .map(each -> OAuthScope.resourceServer(server, each))
                                .toList())
                        .build())
                .build();
    }

    private static List<ResourceServerScope> scopes(Topology topology) {
        Stream<String> ofRoutes = topology.functions().stream()
                .flatMap(function ->
                        function.trigger() instanceof Trigger.Http http && http.access() instanceof Access.Scope scope
                                ? Stream.of(scope.name())
                                : Stream.empty());
        return Stream.concat(ofRoutes, STAFF_SCOPES.stream())
                .distinct()
                .sorted()
                .map(name -> ResourceServerScope.Builder.create()
                        .scopeName(name)
                        .scopeDescription("Holdfast " + name)
                        .build())
                .toList();
    }

    private static void output(Construct scope, String id, String value) {
        CfnOutput.Builder.create(scope, id + "Output").value(value).build();
    }
}
