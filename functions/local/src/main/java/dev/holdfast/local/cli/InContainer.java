package dev.holdfast.local.cli;

/** A command that needs the operations' beans in its own process. */
interface InContainer {}
