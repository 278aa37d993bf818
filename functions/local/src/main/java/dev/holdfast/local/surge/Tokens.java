package dev.holdfast.local.surge;

/** Bearer tokens for the people of a surge. Asked for before each request, so that none is used beyond its time. */
public interface Tokens {

    /** One that may do what staff do. */
    String staff();

    /** One of a customer, who may order. */
    String customer(String id);
}
