package dev.holdfast.infra;

import java.util.List;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.certificatemanager.Certificate;
import software.amazon.awscdk.services.cloudfront.AllowedMethods;
import software.amazon.awscdk.services.cloudfront.BehaviorOptions;
import software.amazon.awscdk.services.cloudfront.CachePolicy;
import software.amazon.awscdk.services.cloudfront.Distribution;
import software.amazon.awscdk.services.cloudfront.HttpVersion;
import software.amazon.awscdk.services.cloudfront.OriginProtocolPolicy;
import software.amazon.awscdk.services.cloudfront.OriginRequestPolicy;
import software.amazon.awscdk.services.cloudfront.OriginSslPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersPolicy;
import software.amazon.awscdk.services.cloudfront.SecurityPolicyProtocol;
import software.amazon.awscdk.services.cloudfront.ViewerProtocolPolicy;
import software.amazon.awscdk.services.cloudfront.origins.HttpOrigin;
import software.constructs.Construct;

/**
 * CloudFront with WAF in front of the API, for WAF does not attach to HTTP APIs. Always in us-east-1, where WAF's rules
 * for CloudFront live.
 */
public final class EdgeStack extends Stack {

    public static final String REGION = "us-east-1";

    public EdgeStack(Construct scope, String id, StackProps props, Settings settings, Names names, String apiHost) {
        super(scope, id, props);
        Distribution.Builder builder = Distribution.Builder.create(this, "Distribution")
                .comment(names.of("edge"))
                .webAclId(Firewall.in(this, names).getAttrArn())
                .httpVersion(HttpVersion.HTTP2_AND_3)
                .minimumProtocolVersion(SecurityPolicyProtocol.TLS_V1_2_2021)
                .defaultBehavior(BehaviorOptions.builder()
                        .origin(HttpOrigin.Builder.create(apiHost)
                                .protocolPolicy(OriginProtocolPolicy.HTTPS_ONLY)
                                .originSslProtocols(List.of(OriginSslPolicy.TLS_V1_2))
                                .build())
                        .viewerProtocolPolicy(ViewerProtocolPolicy.HTTPS_ONLY)
                        .allowedMethods(AllowedMethods.ALLOW_ALL)
                        .cachePolicy(CachePolicy.CACHING_DISABLED)
                        .originRequestPolicy(OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER)
                        .responseHeadersPolicy(ResponseHeadersPolicy.SECURITY_HEADERS)
                        .build());
        settings.domain()
                .ifPresent(domain -> builder.domainNames(List.of(domain.name()))
                        .certificate(Certificate.fromCertificateArn(this, "Certificate", domain.certificate())));
        Distribution distribution = builder.build();
        Nag.accept(
                distribution, "AwsSolutions-CFR1", "a shop sells to the countries of its tariff, not of its firewall");
        Nag.accept(
                distribution,
                "AwsSolutions-CFR3",
                "CloudFront's logs hold addresses of customers; the API logs each request without them");
        if (settings.domain().isEmpty()) {
            Nag.accept(
                    distribution,
                    "AwsSolutions-CFR4",
                    "CloudFront's own name has a certificate and TLS versions of its own; -c domain sets TLS 1.2");
        }
        CfnOutput.Builder.create(this, "Url")
                .value("https://"
                        + settings.domain().map(Settings.Domain::name).orElse(distribution.getDistributionDomainName()))
                .build();
    }
}
