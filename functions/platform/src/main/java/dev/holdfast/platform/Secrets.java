package dev.holdfast.platform;

import java.util.List;
import java.util.Optional;

/** Keys that functions are given: from Secrets Manager on AWS, from the environment or the data folder locally. */
public interface Secrets {

    /**
     * The secrets a webhook's sender may have used, newest first: two while one is being rotated. Empty if the provider
     * is not set up.
     */
    List<String> webhook(String provider);

    /** The key with which a provider is asked questions. Empty if it is not set up to be asked any. */
    default Optional<String> apiKey(String provider) {
        return Optional.empty();
    }

    /** The key from which order ids are made. It never changes while there are orders. */
    byte[] orderIdKey();
}
