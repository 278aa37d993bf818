package dev.holdfast.infra;

import dev.holdfast.model.topology.FunctionSpec;
import dev.holdfast.model.topology.Topology;
import java.util.List;
import java.util.Optional;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.codedeploy.LambdaApplication;
import software.amazon.awscdk.services.iam.ManagedPolicy;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.sns.ITopic;
import software.constructs.Construct;

/**
 * The functions of one capability, each with its role, log, alias, what starts it, and the alarm that undoes a deployment. All
 * functions together are more than the 500 resources that a stack may have.
 */
public final class FunctionsStack extends Stack {

    private final Optional<FaultExtension> faults;

    public FunctionsStack(
            Construct scope,
            String id,
            StackProps props,
            Settings settings,
            Names names,
            Topology topology,
            String capability,
            DataStack data,
            ITopic alarms) {
        super(scope, id, props);
        faults = settings.faults() ? Optional.of(new FaultExtension(this)) : Optional.empty();
        Policies policies =
                new Policies(topology, names, data.key().getKeyArn(), data.secretArns(), settings.telling());
        LambdaBuilder lambdas = new LambdaBuilder(
                settings, names, policies, data.secretArns(), Code.fromAsset(settings.artifact()), faults);
        Triggers triggers = new Triggers(names);
        Optional<Rollout> rollout =
                settings.canary() ? Optional.of(rollout(settings, names, capability)) : Optional.empty();
        for (FunctionSpec function : topology.functionsOf(capability)) {
            Construct part = new Construct(this, Names.id(function.name()));
            var live = lambdas.build(part, function);
            triggers.connect(part, function, live);
            Alarm errors = Alarms.errors(part, names, function, alarms);
            rollout.ifPresent(shift -> shift.of(part, function, live, errors));
        }
    }

    /** What AWS FIS needs to delay functions, if it was asked for. */
    public Optional<FaultExtension> faults() {
        return faults;
    }

    private Rollout rollout(Settings settings, Names names, String capability) {
        Role role = Role.Builder.create(this, "Deployer")
                .description("Shifts traffic between versions of Holdfast's functions")
                .assumedBy(new ServicePrincipal("codedeploy.amazonaws.com"))
                .managedPolicies(List.of(
                        ManagedPolicy.fromAwsManagedPolicyName("service-role/AWSCodeDeployRoleForLambdaLimited")))
                .build();
        Nag.accept(
                role,
                "AwsSolutions-IAM4",
                "the policy that AWS keeps for CodeDeploy itself; it updates aliases and reads alarms, and no data");
        LambdaApplication application = LambdaApplication.Builder.create(this, "Rollouts")
                .applicationName(names.of(capability))
                .build();
        return new Rollout(settings.stage(), names, application, role);
    }
}
