package dev.holdfast.local.cli;

/** A command that needs the operations' beans in its own process. */
public interface InContainer {}
