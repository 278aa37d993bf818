package dev.holdfast.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.wafv2.CfnWebACL;
import software.constructs.Construct;

/** WAF's rules: what AWS knows to be hostile is blocked, and so is who asks too often. */
final class Firewall {

    /** Requests of one address within five minutes; a shop's own services have several addresses or fewer requests. */
    private static final int REQUESTS_MAX = 10_000;

    private Firewall() {}

    static CfnWebACL in(Construct scope, Names names) {
        return CfnWebACL.Builder.create(scope, "Firewall")
                .name(names.of("firewall"))
                .scope("CLOUDFRONT")
                .defaultAction(CfnWebACL.DefaultActionProperty.builder()
                        .allow(CfnWebACL.AllowActionProperty.builder().build())
                        .build())
                .visibilityConfig(visible(names, "firewall"))
                .rules(List.of(
                        rate(names),
                        managed(names, 1, "AWSManagedRulesAmazonIpReputationList", List.of()),
                        managed(names, 2, "AWSManagedRulesKnownBadInputsRuleSet", List.of()),
                        // Counts, receipts and large orders have more than its 8 KB; the functions take a megabyte
                        managed(names, 3, "AWSManagedRulesCommonRuleSet", List.of("SizeRestrictions_BODY"))))
                .build();
    }

    private static CfnWebACL.RuleProperty rate(Names names) {
        return CfnWebACL.RuleProperty.builder()
                .name("rate")
                .priority(0)
                .action(CfnWebACL.RuleActionProperty.builder()
                        .block(CfnWebACL.BlockActionProperty.builder().build())
                        .build())
                .statement(CfnWebACL.StatementProperty.builder()
                        .rateBasedStatement(CfnWebACL.RateBasedStatementProperty.builder()
                                .limit(REQUESTS_MAX)
                                .aggregateKeyType("IP")
                                .build())
                        .build())
                .visibilityConfig(visible(names, "rate"))
                .build();
    }

    private static CfnWebACL.RuleProperty managed(Names names, int priority, String group, List<String> counted) {
        return CfnWebACL.RuleProperty.builder()
                .name(group)
                .priority(priority)
                .overrideAction(CfnWebACL.OverrideActionProperty.builder()
                        .none(Map.of())
                        .build())
                .statement(CfnWebACL.StatementProperty.builder()
                        .managedRuleGroupStatement(CfnWebACL.ManagedRuleGroupStatementProperty.builder()
                                .vendorName("AWS")
                                .name(group)
                                .ruleActionOverrides(counted.stream()
                                        .map(Firewall::onlyCount)
                                        .toList())
                                .build())
                        .build())
                .visibilityConfig(visible(names, group))
                .build();
    }

    private static CfnWebACL.RuleActionOverrideProperty onlyCount(String rule) {
        return CfnWebACL.RuleActionOverrideProperty.builder()
                .name(rule)
                .actionToUse(CfnWebACL.RuleActionProperty.builder()
                        .count(CfnWebACL.CountActionProperty.builder().build())
                        .build())
                .build();
    }

    private static CfnWebACL.VisibilityConfigProperty visible(Names names, String metric) {
        return CfnWebACL.VisibilityConfigProperty.builder()
                .metricName(names.of(metric))
                .cloudWatchMetricsEnabled(true)
                // Samples hold addresses and headers of customers
                .sampledRequestsEnabled(false)
                .build();
    }
}
