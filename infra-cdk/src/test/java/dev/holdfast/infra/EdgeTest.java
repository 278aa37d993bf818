package dev.holdfast.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the world can reach. */
class EdgeTest {

    static Stream<Synthesized> variants() {
        return Synthesized.variants();
    }

    @ParameterizedTest
    @MethodSource("variants")
    void cloudFrontStandsInFrontOfTheApiBehindTheFirewall(Synthesized made) {
        if (!made.settings.edge()) {
            assertThat(made.stacks()).doesNotContain("edge");
            return;
        }
        Resource distribution =
                made.all("AWS::CloudFront::Distribution").findFirst().orElseThrow();
        Map<String, Object> config = Cfn.map(distribution.get("DistributionConfig"));
        assertThat(made.referred(distribution, Cfn.text(config.get("WebACLId"))).type())
                .isEqualTo("AWS::WAFv2::WebACL");
        Map<String, Object> behaviour = Cfn.map(config.get("DefaultCacheBehavior"));
        assertThat(behaviour)
                .containsEntry("ViewerProtocolPolicy", "https-only")
                // AWS's own policies: nothing is cached; everything but the host's name is passed on
                .containsEntry("CachePolicyId", "4135ea2d-6df8-44a3-9df3-4b5a84be39ad")
                .containsEntry("OriginRequestPolicyId", "b689b0a8-53d0-40ab-baf2-68738e2966ac");
        assertThat(Cfn.maps(config.get("Origins")))
                .singleElement()
                .satisfies(origin ->
                        assertThat(String.valueOf(origin.get("DomainName"))).contains("execute-api"));
        if (made.settings.domain().isPresent()) {
            assertThat(config.get("Aliases")).isEqualTo(List.of("api.shop.example"));
        }
    }

    @ParameterizedTest
    @MethodSource("variants")
    void theFirewallKnowsTheHostileAndLimitsTheRate(Synthesized made) {
        made.all("AWS::WAFv2::WebACL").forEach(firewall -> {
            assertThat(firewall.text("Scope")).isEqualTo("CLOUDFRONT");
            assertThat(Cfn.maps(firewall.get("Rules")).stream().map(rule -> rule.get("Name")))
                    .containsExactly(
                            "rate",
                            "AWSManagedRulesAmazonIpReputationList",
                            "AWSManagedRulesKnownBadInputsRuleSet",
                            "AWSManagedRulesCommonRuleSet");
            assertThat(firewall.get("Rules").toString()).contains("RateBasedStatement", "Block");
        });
    }

    /** What could be reached without asking the API. */
    @ParameterizedTest
    @MethodSource("variants")
    void nothingElseIsPublic(Synthesized made) {
        Set<String> doors = Set.of(
                "AWS::Lambda::Url",
                "AWS::EC2::Instance",
                "AWS::ElasticLoadBalancingV2::LoadBalancer",
                "AWS::ApiGateway::RestApi",
                "AWS::AppSync::GraphQLApi",
                "AWS::S3::AccessPoint");
        assertThat(made.all()).noneMatch(resource -> doors.contains(resource.type()));
        assertThat(made.all("AWS::ApiGatewayV2::Api")).hasSize(1);
        made.all("AWS::S3::Bucket")
                .forEach(bucket -> assertThat(Cfn.map(bucket.get("PublicAccessBlockConfiguration")))
                        .hasSize(4)
                        .allSatisfy((what, blocked) -> assertThat(blocked).isEqualTo(true)));
        Set<String> callers = Set.of("apigateway.amazonaws.com");
        assertThat(made.all("AWS::Lambda::Permission")).allSatisfy(permission -> {
            assertThat(callers).contains(permission.text("Principal"));
            assertThat(permission.has("SourceArn")).isTrue();
        });
    }

    @Test
    void theEdgeIsInUsEast1WhereverTheRestIs() {
        Synthesized far = Synthesized.variants()
                .filter(each -> each.settings.region().equals("eu-west-1"))
                .findFirst()
                .orElseThrow();
        assertThat(far.all("AWS::WAFv2::WebACL")).hasSize(1);
        // The API's name is handed over by a parameter that CDK reads in the other region
        assertThat(far.all("Custom::CrossRegionExportReader")).hasSize(1);
        assertThat(Synthesized.with("stage=dev", "runtime=native").all("Custom::CrossRegionExportReader"))
                .isEmpty();
    }
}
