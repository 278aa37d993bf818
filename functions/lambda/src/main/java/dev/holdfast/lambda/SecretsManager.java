package dev.holdfast.lambda;

import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** The client of Secrets Manager, made when a secret is first read: region and credentials are the function's own. */
final class SecretsManager {

    @Produces
    @Singleton
    SecretsManagerClient client() {
        return SecretsManagerClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    void close(@Disposes SecretsManagerClient client) {
        client.close();
    }
}
