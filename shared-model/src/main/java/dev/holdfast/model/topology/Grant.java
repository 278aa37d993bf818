package dev.holdfast.model.topology;

/** One thing that a function may do. What is not granted is refused: by IAM on AWS, by the local cloud on a laptop. */
public sealed interface Grant {

    /** Get from and query a table, and query its indexes. */
    record Read(String table) implements Grant {}

    /** Read a table from end to end, which costs as much as it holds: few functions may. */
    record Scan(String table) implements Grant {}

    /** Put, update, delete and check conditions in a table. */
    record Write(String table) implements Grant {}

    /** Send messages to a queue. */
    record Send(String queue) implements Grant {}

    /** Send e-mail from the shop's address. */
    record SendEmail() implements Grant {}

    /** Send text messages to telephones. */
    record SendText() implements Grant {}

    /** Read a secret. */
    record Secret(String name) implements Grant {}
}
