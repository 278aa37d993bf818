package dev.holdfast.platform.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    record Thing(
            @Nullable String name,
            int count,
            boolean open,
            @Nullable Instant at) {}

    private static final Thing THING = new Thing("a", 2, true, Instant.parse("2026-11-27T09:00:00.5Z"));
    private static final String TEXT = "{\"name\":\"a\",\"count\":2,\"open\":true,\"at\":\"2026-11-27T09:00:00.500Z\"}";

    @Test
    void readsWhatItWrites() throws JsonProcessingException {
        assertThat(Json.write(THING)).isEqualTo(TEXT);
        assertThat(Json.read(TEXT, Thing.class)).isEqualTo(THING);
        assertThat(Json.read(TEXT.getBytes(UTF_8), Thing.class)).isEqualTo(THING);
        assertThat(Json.readForeign(TEXT.getBytes(UTF_8), Thing.class)).isEqualTo(THING);
    }

    @Test
    void leavesAbsentValuesOut() {
        assertThat(Json.write(new Thing(null, 0, false, null))).isEqualTo("{\"count\":0,\"open\":false}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"name\":5",
                "\"name\":1.5",
                "\"name\":true",
                "\"name\":{}",
                "\"count\":\"2\"",
                "\"count\":2.5",
                "\"count\":2.0",
                "\"count\":null",
                "\"count\":2147483648",
                "\"count\":true",
                "\"open\":\"true\"",
                "\"open\":1",
                "\"at\":\"yesterday\"",
                "\"open\":true,\"open\":true"
            })
    void refusesValuesOfAnotherType(String field) {
        String name = field.substring(0, field.indexOf(':') + 1);
        String json = TEXT.replaceFirst(name + "(\"[^\"]*\"|[^,}]*)", field);
        assertThat(json).contains(field);
        assertRefused(json);
    }

    @ParameterizedTest
    @ValueSource(strings = {TEXT + TEXT, TEXT + "]", "{", "[]", "[" + TEXT + "]", "\"a\"", "7", ""})
    void refusesWhatIsNoSuchObject(String json) {
        assertRefused(json);
    }

    private static void assertRefused(String json) {
        assertThatThrownBy(() -> Json.read(json, Thing.class)).isInstanceOf(JsonProcessingException.class);
        assertThatThrownBy(() -> Json.readForeign(json.getBytes(UTF_8), Thing.class))
                .isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void refusesUnknownFieldsOfOurOwnAndPassesOverThoseOfOthers() throws JsonProcessingException {
        String more = TEXT.replace("{", "{\"more\":{\"of\":[\"it\"]},");
        assertThatThrownBy(() -> Json.read(more, Thing.class)).isInstanceOf(JsonProcessingException.class);
        assertThat(Json.readForeign(more.getBytes(UTF_8), Thing.class)).isEqualTo(THING);
    }

    @Test
    void refusesNullFromOthers() {
        assertThatThrownBy(() -> Json.readForeign("null".getBytes(UTF_8), Thing.class))
                .isInstanceOf(JsonProcessingException.class);
    }
}
