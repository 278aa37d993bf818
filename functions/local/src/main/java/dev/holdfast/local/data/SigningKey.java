package dev.holdfast.local.data;

import dev.holdfast.local.CloudFailure;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/** The RSA key with which the local cloud signs its tokens, made when first needed. */
public final class SigningKey {

    private static final String NAME = "tokens";
    private static final int BITS = 2048;

    private SigningKey() {}

    public static KeyPair of(Keys keys) {
        String text = keys.get(NAME, SigningKey::make);
        try {
            KeyFactory rsa = KeyFactory.getInstance("RSA");
            byte[] pkcs8 = Base64.getMimeDecoder().decode(text);
            RSAPrivateCrtKey secret = (RSAPrivateCrtKey) rsa.generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
            return new KeyPair(
                    rsa.generatePublic(new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent())), secret);
        } catch (GeneralSecurityException | IllegalArgumentException corrupt) {
            throw new CloudFailure("the key \"" + NAME + "\" in the data folder is damaged", corrupt);
        }
    }

    private static String make() {
        try {
            KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
            rsa.initialize(BITS);
            return Base64.getEncoder()
                    .encodeToString(rsa.generateKeyPair().getPrivate().getEncoded());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
