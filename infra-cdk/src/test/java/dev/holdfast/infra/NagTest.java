package dev.holdfast.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.sqs.Queue;

/** That nothing is found in the stacks says something only if what is wrong is found. */
class NagTest {

    @TempDir
    private Path out;

    @Test
    void findsAWildcardThatWasNotAcceptedBesideOneThatWas() throws IOException {
        App app = new App(AppProps.builder().outdir(out.toString()).build());
        Stack stack = new Stack(app, "stack");
        Nag.check(app);
        Role role = Role.Builder.create(stack, "Role")
                .assumedBy(new ServicePrincipal("lambda.amazonaws.com"))
                .inlinePolicies(Map.of(
                        "wide",
                        PolicyDocument.Builder.create()
                                .statements(List.of(PolicyStatement.Builder.create()
                                        .actions(List.of("sqs:SendMessage"))
                                        .resources(List.of("arn:aws:sqs:::mine*", "arn:aws:sqs:::other*"))
                                        .build()))
                                .build()))
                .build();
        Nag.acceptResources(role, "arn:aws:sqs:::mine\\*", "the test accepts this one and not the other");
        Queue.Builder.create(stack, "Queue").build();
        app.synth();
        List<String> found = Findings.of(out, "stack").errors();
        assertThat(found)
                .anyMatch(each ->
                        each.startsWith("/stack/Role/Resource: AwsSolutions-IAM5[Resource::arn:aws:sqs:::other*]"));
        assertThat(found).noneMatch(each -> each.contains("mine*"));
        assertThat(found).anyMatch(each -> each.startsWith("/stack/Queue/Resource: AwsSolutions-SQS4"));
    }
}
