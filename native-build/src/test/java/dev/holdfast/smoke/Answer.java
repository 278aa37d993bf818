package dev.holdfast.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

/** A function's answer to a request. Numbers and texts are found by JSON pointer. */
record Answer(int status, JsonNode body) {

    Answer is(int expected) {
        assertThat(status).as("status of %s", body).isEqualTo(expected);
        return this;
    }

    /** A problem of this status, in all of its members. */
    Answer isProblem(int expected) {
        is(expected);
        assertThat(body.path("status").asInt()).as("status in %s", body).isEqualTo(expected);
        assertThat(text("/type")).startsWith("https://");
        assertThat(text("/title")).isNotBlank();
        assertThat(text("/detail")).isNotBlank();
        return this;
    }

    /** A problem that names one place. */
    void isProblemAt(int expected, String pointer) {
        isProblem(expected);
        assertThat(text("/errors/0/pointer")).isEqualTo(pointer);
        assertThat(text("/errors/0/detail")).isNotBlank();
    }

    Answer has(String pointer, String expected) {
        assertThat(text(pointer)).as("%s of %s", pointer, body).isEqualTo(expected);
        return this;
    }

    Answer has(String pointer, long expected) {
        assertThat(body.at(pointer).isIntegralNumber())
                .as("%s of %s is a number", pointer, body)
                .isTrue();
        assertThat(body.at(pointer).asLong()).as("%s of %s", pointer, body).isEqualTo(expected);
        return this;
    }

    String text(String pointer) {
        return body.at(pointer).asText();
    }

    long number(String pointer) {
        return body.at(pointer).asLong();
    }
}
