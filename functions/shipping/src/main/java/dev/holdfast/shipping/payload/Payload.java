package dev.holdfast.shipping.payload;

import java.time.Instant;

/** A webhook's body as it came, verified then. */
public record Payload(String provider, String id, Instant receivedAt, byte[] body) {}
