package dev.holdfast.infra;

import dev.holdfast.model.topology.FunctionSpec;
import java.util.List;
import software.amazon.awscdk.services.cloudwatch.IAlarm;
import software.amazon.awscdk.services.codedeploy.AutoRollbackConfig;
import software.amazon.awscdk.services.codedeploy.ILambdaApplication;
import software.amazon.awscdk.services.codedeploy.LambdaDeploymentConfig;
import software.amazon.awscdk.services.codedeploy.LambdaDeploymentGroup;
import software.amazon.awscdk.services.iam.IRole;
import software.amazon.awscdk.services.lambda.Alias;
import software.constructs.Construct;

/** Shifts traffic to a new version a tenth first, and back again when the function's errors raise its alarm. */
final class Rollout {

    private final Stage stage;
    private final Names names;
    private final ILambdaApplication application;
    private final IRole role;

    Rollout(Stage stage, Names names, ILambdaApplication application, IRole role) {
        this.stage = stage;
        this.names = names;
        this.application = application;
        this.role = role;
    }

    void of(Construct scope, FunctionSpec function, Alias live, IAlarm errors) {
        LambdaDeploymentGroup.Builder.create(scope, "Rollout")
                .deploymentGroupName(names.of(function.name()))
                .application(application)
                .alias(live)
                .role(role)
                .deploymentConfig(
                        stage == Stage.PROD
                                ? LambdaDeploymentConfig.CANARY_10_PERCENT_5_MINUTES
                                : LambdaDeploymentConfig.ALL_AT_ONCE)
                .alarms(List.of(errors))
                .autoRollback(AutoRollbackConfig.builder()
                        .deploymentInAlarm(true)
                        .failedDeployment(true)
                        .build())
                .build();
    }
}
