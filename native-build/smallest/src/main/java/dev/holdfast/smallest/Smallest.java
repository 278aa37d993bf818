package dev.holdfast.smallest;

import io.quarkus.funqy.Funq;

/** Says what it was told. */
public class Smallest {

    @Funq("smallest")
    public String repeat(String words) {
        return words;
    }
}
