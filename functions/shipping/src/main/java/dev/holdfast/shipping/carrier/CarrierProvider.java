package dev.holdfast.shipping.carrier;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.model.tracking.Tracked;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.webhook.Verdict;
import java.util.List;

/** Who tells us of parcels - a carrier, or somebody who asks many of them - and how their webhook is to be read. */
public interface CarrierProvider {

    /** As it stands in paths, keys and the names of secrets. */
    String name();

    /**
     * Whether they sent it. Asked before anything in the body is read.
     *
     * @param secrets any of which may have been used: two while one is being rotated
     */
    Verdict verify(HttpRequest request, List<String> secrets);

    /** What a verified request says. Fields and values that nobody here knows are passed over or kept as they are. */
    Parsed parse(JsonNode body);

    /** What a webhook says. */
    sealed interface Parsed {}

    /** News of a parcel. */
    record News(Tracked tracked) implements Parsed {}

    /** Something that does not concern us. */
    record Ignored(String kind) implements Parsed {}

    /** Nothing that this provider sends. */
    record NotTheirs(String reason) implements Parsed {}
}
