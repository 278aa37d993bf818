package dev.holdfast.infra;

import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import io.github.cdklabs.cdknag.NagPackSuppression;
import io.github.cdklabs.cdknag.NagSuppressions;
import io.github.cdklabs.cdknag.RegexAppliesTo;
import java.util.List;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Aspects;
import software.constructs.IConstruct;

/** The AWS Solutions rules of cdk-nag, and what is accepted in spite of them, each with its reason. */
final class Nag {

    private Nag() {}

    static void check(App app) {
        Aspects.of(app).add(AwsSolutionsChecks.Builder.create().verbose(true).build());
    }

    static void accept(IConstruct where, String rule, String reason) {
        NagSuppressions.addResourceSuppressions(
                where,
                List.of(NagPackSuppression.builder().id(rule).reason(reason).build()),
                true);
    }

    /** Accepts the findings of IAM5 whose resource matches, and no others. */
    static void acceptResources(IConstruct where, String regex, String reason) {
        NagSuppressions.addResourceSuppressions(
                where,
                List.of(NagPackSuppression.builder()
                        .id("AwsSolutions-IAM5")
                        .reason(reason)
                        .appliesTo(List.of(RegexAppliesTo.builder()
                                .regex("/^Resource::" + regex + "$/")
                                .build()))
                        .build()),
                true);
    }
}
