package dev.holdfast.platform.queue;

import java.time.Instant;

/** One delivery of a message. The same message may be delivered again, at any time, to anybody. */
public record Delivery<M>(String messageId, M message, Instant sentAt) {}
