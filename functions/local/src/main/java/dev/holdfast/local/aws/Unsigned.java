package dev.holdfast.local.aws;

import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import org.reactivestreams.Publisher;
import software.amazon.awssdk.http.auth.aws.scheme.AwsV4AuthScheme;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.AsyncSignRequest;
import software.amazon.awssdk.http.auth.spi.signer.AsyncSignedRequest;
import software.amazon.awssdk.http.auth.spi.signer.SignRequest;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;
import software.amazon.awssdk.identity.spi.IdentityProviders;

/**
 * Says who is calling and does not prove it. Emulators check no signatures, and making them took an eighth of this
 * process's time under load; DynamoDB Local wants to see an Authorization header all the same.
 */
final class Unsigned implements AwsV4AuthScheme {

    private final String authorization;

    /**
     * @param region in which the caller says it is
     * @param service by its name in signatures, such as {@code dynamodb}
     */
    Unsigned(String region, String service) {
        this.authorization =
                "AWS4-HMAC-SHA256 Credential=local/20200101/%s/%s/aws4_request, SignedHeaders=host, Signature=0"
                        .formatted(region, service);
    }

    @Override
    public String schemeId() {
        return AwsV4AuthScheme.SCHEME_ID;
    }

    @Override
    public IdentityProvider<AwsCredentialsIdentity> identityProvider(IdentityProviders providers) {
        return providers.identityProvider(AwsCredentialsIdentity.class);
    }

    @Override
    public AwsV4HttpSigner signer() {
        return new Signer();
    }

    private final class Signer implements AwsV4HttpSigner {
        @Override
        public SignedRequest sign(SignRequest<? extends AwsCredentialsIdentity> request) {
            return SignedRequest.builder()
                    .request(request.request().copy(copy -> copy.putHeader("Authorization", authorization)))
                    .payload(request.payload().orElse(null))
                    .build();
        }

        @Override
        public CompletableFuture<AsyncSignedRequest> signAsync(
                AsyncSignRequest<? extends AwsCredentialsIdentity> request) {
            Publisher<ByteBuffer> payload = request.payload().orElse(null);
            return CompletableFuture.completedFuture(AsyncSignedRequest.builder()
                    .request(request.request().copy(copy -> copy.putHeader("Authorization", authorization)))
                    .payload(payload)
                    .build());
        }
    }
}
