package dev.holdfast.testing.simulation;

/** What everything in one simulation has in common. */
record World(VirtualClock clock, Dice dice, Trace trace, Scheduler scheduler) {}
