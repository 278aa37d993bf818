package dev.holdfast.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.platform.Secrets;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderIdsTest {

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

    private final OrderIds ids = withKey("a key for tests");
    private final String id = ids.make("alice", "key-1");

    @Test
    void theSameRequestIsTheSameOrder() {
        assertThat(ids.make("alice", "key-1")).isEqualTo(id).matches("[" + ALPHABET + "]{30}");
        assertThat(withKey("a key for tests").make("alice", "key-1")).isEqualTo(id);
    }

    @Test
    void anotherCustomerKeyOrSecretIsAnotherOrder() {
        Set<String> bases = new HashSet<>();
        for (String made : List.of(
                id,
                ids.make("bob", "key-1"),
                ids.make("alice", "key-2"),
                ids.make("alicek", "ey-1"),
                ids.make("", "alicekey-1"),
                withKey("another key").make("alice", "key-1"))) {
            bases.add(made.substring(0, 25));
        }
        assertThat(bases).hasSize(6);
    }

    @Test
    void anIdIsItsOwnersAndNobodyElses() {
        assertThat(ids.isOurs(id)).isTrue();
        assertThat(ids.isOurs(id, "alice")).isTrue();
        assertThat(ids.isOurs(id, "bob")).isFalse();
        assertThat(ids.isOurs(id, "")).isFalse();
    }

    @Test
    void allIdsOfAnOwnerBeginInTheSameWay() {
        assertThat(ids.make("alice", "key-2"))
                .startsWith(ids.ownerPart("alice"))
                .isNotEqualTo(id);
        assertThat(id).startsWith(ids.ownerPart("alice")).doesNotStartWith(ids.ownerPart("bob"));
    }

    @Test
    void anIdOfAnotherSecretIsNotOurs() {
        assertThat(withKey("another key").isOurs(id)).isFalse();
        assertThat(withKey("another key").isOurs(id, "alice")).isFalse();
    }

    @Test
    void everyChangeOfOneCharacterIsRefused() {
        for (int i = 0; i < id.length(); i++) {
            for (int j = 0; j < ALPHABET.length(); j++) {
                char other = ALPHABET.charAt(j);
                if (other != id.charAt(i)) {
                    String forged = id.substring(0, i) + other + id.substring(i + 1);
                    assertThat(ids.isOurs(forged, "alice")).as(forged).isFalse();
                    assertThat(ids.isOurs(forged)).as(forged).isFalse();
                }
            }
        }
    }

    @Test
    void anotherOrdersChecksDoNotFit() {
        String other = ids.make("alice", "key-2");
        assertThat(ids.isOurs(id.substring(0, 25) + other.substring(25), "alice"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "order-1", "000000000000000000000000000000", "../../etc/passwd", "ü"})
    void whatWeNeverMadeIsNotOurs(String madeUp) {
        assertThat(ids.isOurs(madeUp)).isFalse();
        assertThat(ids.isOurs(madeUp, "alice")).isFalse();
    }

    @Test
    void theFormIsStrict() {
        assertThat(ids.isOurs(id.toUpperCase(Locale.ROOT))).isFalse();
        assertThat(ids.isOurs(id + "0")).isFalse();
        assertThat(ids.isOurs(id.substring(1))).isFalse();
        assertThat(ids.isOurs(" " + id)).isFalse();
        assertThat(ids.isOurs(id + "\n")).isFalse();
    }

    private static OrderIds withKey(String key) {
        return new OrderIds(new Secrets() {
            @Override
            public List<String> webhook(String provider) {
                return List.of();
            }

            @Override
            public byte[] orderIdKey() {
                return key.getBytes(StandardCharsets.UTF_8);
            }
        });
    }
}
