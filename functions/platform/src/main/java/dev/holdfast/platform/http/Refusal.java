package dev.holdfast.platform.http;

/** Ends a request with a problem. Thrown where a request is read; decisions are values, not exceptions. */
public final class Refusal extends RuntimeException {

    private final transient Problem problem;

    public Refusal(Problem problem) {
        super(problem.title() + ": " + problem.detail(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
