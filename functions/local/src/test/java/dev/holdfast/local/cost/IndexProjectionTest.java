package dev.holdfast.local.cost;

import static dev.holdfast.platform.aws.Attributes.n;
import static dev.holdfast.platform.aws.Attributes.s;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.model.topology.TableSpec;
import dev.holdfast.model.topology.TableSpec.IndexSpec;
import dev.holdfast.model.topology.TableSpec.KeySpec;
import dev.holdfast.model.topology.TableSpec.SortKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class IndexProjectionTest {

    private static final IndexSpec BY_DUE =
            new IndexSpec("byDue", new KeySpec("dueShard", Optional.of(new SortKey("dueAt", true))));
    private static final TableSpec TABLE =
            new TableSpec("t", new KeySpec("id", Optional.empty()), List.of(BY_DUE), Optional.empty());

    private final IndexProjection keysOnly = IndexProjection.of(TABLE, BY_DUE);

    @Test
    void anItemThatEntersOrLeavesIsOneWrite() {
        assertThat(keysOnly.writeUnits(Map.of(), due(1))).isEqualTo(1);
        assertThat(keysOnly.writeUnits(Map.of("id", s("1")), due(1))).isEqualTo(1);
        assertThat(keysOnly.writeUnits(due(1), Map.of("id", s("1")))).isEqualTo(1);
        assertThat(keysOnly.writeUnits(due(1), Map.of())).isEqualTo(1);
    }

    @Test
    void aChangedKeyIsADeleteAndAPut() {
        assertThat(keysOnly.writeUnits(due(1), due(2))).isEqualTo(2);
    }

    @Test
    void whatIsNotInItCostsItNothing() {
        assertThat(keysOnly.writeUnits(Map.of(), Map.of("id", s("1"), "dueShard", s("0"))))
                .isZero();
        assertThat(keysOnly.writeUnits(due(1), due(1))).isZero();
        assertThat(keysOnly.writeUnits(due(1), with(due(1), "status", s("PAID"))))
                .isZero();
    }

    @Test
    void aChangedAttributeThatIsProjectedIsOneWrite() {
        IndexProjection all =
                new IndexProjection(Set.of("dueShard", "dueAt"), Set.of("id", "dueShard", "dueAt", "status"));
        assertThat(all.writeUnits(with(due(1), "status", s("PAID")), with(due(1), "status", s("SHIPPED"))))
                .isEqualTo(1);
        assertThat(all.writeUnits(due(1), with(due(1), "other", s("x")))).isZero();
    }

    @Test
    void anEntryIsAsLargeAsWhatIsProjected() {
        Map<String, AttributeValue> large = with(due(1), "doc", s("x".repeat(5_000)));
        IndexProjection withDoc =
                new IndexProjection(Set.of("dueShard", "dueAt"), Set.of("id", "dueShard", "dueAt", "doc"));
        assertThat(keysOnly.writeUnits(Map.of(), large)).isEqualTo(1);
        assertThat(withDoc.writeUnits(Map.of(), large)).isEqualTo(5);
        assertThat(withDoc.writeUnits(large, with(large, "dueAt", n(2)))).isEqualTo(10);
    }

    private static Map<String, AttributeValue> due(long at) {
        return Map.of("id", s("1"), "dueShard", s("0"), "dueAt", n(at));
    }

    private static Map<String, AttributeValue> with(
            Map<String, AttributeValue> item, String name, AttributeValue value) {
        Map<String, AttributeValue> more = new HashMap<>(item);
        more.put(name, value);
        return more;
    }
}
