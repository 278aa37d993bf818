package dev.holdfast.local.data;

import dev.holdfast.local.CloudFailure;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKey;
import org.jose4j.keys.HmacKey;

/**
 * The secret with which the local cloud signs and verifies its tokens, made when first needed. Signer and verifier are
 * one here, so a shared secret does, at a thousandth of what an RSA signature costs.
 */
public final class SigningKey {

    private static final String NAME = "token-secret";
    private static final int BYTES = 32;

    private SigningKey() {}

    /** @throws CloudFailure if the key was damaged */
    public static SecretKey of(Keys keys) {
        String text = keys.get(NAME, SigningKey::make);
        try {
            byte[] secret = Base64.getDecoder().decode(text);
            if (secret.length == BYTES) {
                return new HmacKey(secret);
            }
        } catch (IllegalArgumentException notBase64) {
            throw new CloudFailure(damaged(), notBase64);
        }
        throw new CloudFailure(damaged());
    }

    private static String damaged() {
        return "the key \"" + NAME + "\" in the data folder is damaged";
    }

    private static String make() {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        return Base64.getEncoder().encodeToString(secret);
    }
}
