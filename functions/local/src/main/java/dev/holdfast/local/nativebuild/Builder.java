package dev.holdfast.local.nativebuild;

import java.util.List;
import java.util.Map;

/** What makes native executables on this machine. */
public sealed interface Builder {

    /** For people. */
    String name();

    /** What the build is told. */
    List<String> arguments(Architecture architecture);

    Map<String, String> environment();

    /** A GraalVM or Mandrel of this machine, which builds for this machine only. */
    record Local(String home) implements Builder {
        @Override
        public String name() {
            return "the GraalVM in " + home;
        }

        @Override
        public List<String> arguments(Architecture architecture) {
            return List.of("-Dquarkus.native.container-build=false");
        }

        @Override
        public Map<String, String> environment() {
            return Map.of("GRAALVM_HOME", home);
        }
    }

    /** Mandrel's builder container. For the other processor it needs that processor's emulation, and much time. */
    record Container(String runtime) implements Builder {
        @Override
        public String name() {
            return "the Mandrel 25 builder container (" + runtime + ")";
        }

        @Override
        public List<String> arguments(Architecture architecture) {
            return List.of(
                    "-Dquarkus.native.container-build=true",
                    "-Dquarkus.native.container-runtime=" + runtime,
                    // Quarkus's name for the image that its version goes with: Mandrel of JDK 25
                    "-Dquarkus.native.builder-image=mandrel",
                    // Quarkus would fetch it for this machine's processor; the container runtime fetches the right one
                    "-Dquarkus.native.builder-image.pull=never",
                    "-Dquarkus.native.container-runtime-options=--platform=" + architecture.platform());
        }

        @Override
        public Map<String, String> environment() {
            return Map.of();
        }
    }

    /**
     * There is none.
     *
     * @param reasons what was looked at, and why it does not do
     */
    record None(List<String> reasons) implements Builder {
        @Override
        public String name() {
            return "nothing";
        }

        @Override
        public List<String> arguments(Architecture architecture) {
            throw new IllegalStateException("nothing builds nothing");
        }

        @Override
        public Map<String, String> environment() {
            throw new IllegalStateException("nothing builds nothing");
        }
    }
}
