package dev.holdfast.local.surge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.platform.json.Json;

/**
 * What came back.
 *
 * @param body JSON, or empty
 */
record Reply(int status, String body) {

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** It failed for the moment: the same request may succeed later. */
    boolean isRepeatable() {
        return status == 429 || status >= 500;
    }

    /** @throws SurgeFailure if it is none */
    JsonNode json() {
        try {
            return Json.read(body, JsonNode.class);
        } catch (JsonProcessingException notJson) {
            throw new SurgeFailure("an answer " + status + " is not JSON", notJson);
        }
    }

    /** @throws SurgeFailure unless it is a success */
    Reply orFail(String what) {
        if (!isSuccess()) {
            throw new SurgeFailure(what + " was refused: " + status + " " + detail());
        }
        return this;
    }

    /** The problem's own words, if it has any. */
    String detail() {
        try {
            JsonNode problem = json();
            return problem.path("title").asText() + ": "
                    + problem.path("detail").asText();
        } catch (SurgeFailure noProblem) {
            return body.lines().findFirst().orElse("");
        }
    }
}
