package dev.holdfast.model;

/** A destination zone: what shipping costs and which warehouse is nearest depend on it. */
public enum Zone {
    DOMESTIC,
    EUROPE,
    WORLD
}
