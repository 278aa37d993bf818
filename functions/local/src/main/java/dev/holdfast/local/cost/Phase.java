package dev.holdfast.local.cost;

/** What a run does at the time. One phase begins when all queues are empty after the one before. */
enum Phase {
    LOAD("loading"),
    ORDER("ordering"),
    PAY("paying"),
    SHIP("shipping"),
    EXPIRE("delivering the delayed messages"),
    AUDIT("auditing");

    private final String title;

    Phase(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
