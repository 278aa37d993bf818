package dev.holdfast.lambda;

import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sns.SnsClient;

/**
 * The clients of SES and SNS, made when the first message goes out. They try once: neither service knows a repeat, and the
 * SDK's own retry would send again what may have been sent.
 */
final class TellingClients {

    /** Under what the guard around it allows an attempt, so that the connection is closed by its owner. */
    private static final Duration CALL_MAX = Duration.ofMillis(3_500);

    @Produces
    @Singleton
    SesV2Client email() {
        return SesV2Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(once())
                .build();
    }

    @Produces
    @Singleton
    SnsClient text() {
        return SnsClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(once())
                .build();
    }

    private static ClientOverrideConfiguration once() {
        return ClientOverrideConfiguration.builder()
                .retryStrategy(AwsRetryStrategy.doNotRetry())
                .apiCallTimeout(CALL_MAX)
                .build();
    }

    void close(@Disposes SesV2Client client) {
        client.close();
    }

    void close(@Disposes SnsClient client) {
        client.close();
    }
}
