package org.runflow.plan;

import java.util.Optional;

/** Why a stage must compute. Carries text only, so that it can be stored and shown; the text form of each is a short sentence. */
public sealed interface Reason {
    /** {@return the reason's name, as in {@code SETTING_CHANGED}} */
    String kind();

    /** {@return what moved, as in {@code settings.density.binM}; absent when nothing in particular did} */
    default Optional<String> component() {
        return Optional.empty();
    }

    /** {@return the value before; absent when there was none or it is not known} */
    default Optional<String> before() {
        return Optional.empty();
    }

    /** {@return the value now; absent when there is none or it is not known} */
    default Optional<String> after() {
        return Optional.empty();
    }

    /** No run of this series has computed the stage. */
    record NoPriorRun() implements Reason {
        @Override
        public String kind() {
            return "NO_PRIOR_RUN";
        }

        @Override
        public String toString() {
            return "no prior run";
        }
    }

    /**
     * An artifact it reads is another than in the prior run.
     *
     * @param input path of the artifact, {@code :view} behind it when only a view is read
     * @param oldDigest absent when the stage did not read it
     * @param newDigest absent when the stage no longer reads it
     */
    record InputChanged(String input, Optional<String> oldDigest, Optional<String> newDigest) implements Reason {
        @Override
        public String kind() {
            return "INPUT_CHANGED";
        }

        @Override
        public Optional<String> component() {
            return Optional.of(input);
        }

        @Override
        public Optional<String> before() {
            return oldDigest;
        }

        @Override
        public Optional<String> after() {
            return newDigest;
        }

        @Override
        public String toString() {
            return input + " " + Change.of(oldDigest.map(Change::abbreviated), newDigest.map(Change::abbreviated));
        }
    }

    /**
     * One value in the settings is another than in the prior run.
     *
     * @param path of the component, as in {@code settings.density.binM}
     * @param oldValue absent when there was none
     * @param newValue absent when there is none any more
     */
    record SettingChanged(String path, Optional<String> oldValue, Optional<String> newValue) implements Reason {
        @Override
        public String kind() {
            return "SETTING_CHANGED";
        }

        @Override
        public Optional<String> component() {
            return Optional.of(path);
        }

        @Override
        public Optional<String> before() {
            return oldValue;
        }

        @Override
        public Optional<String> after() {
            return newValue;
        }

        @Override
        public String toString() {
            return path + " " + Change.of(oldValue, newValue);
        }
    }

    /**
     * The stage has another version.
     *
     * @param oldVersion of the prior run
     * @param newVersion of the pipeline
     */
    record VersionChanged(String oldVersion, String newVersion) implements Reason {
        @Override
        public String kind() {
            return "VERSION_CHANGED";
        }

        @Override
        public Optional<String> before() {
            return Optional.of(oldVersion);
        }

        @Override
        public Optional<String> after() {
            return Optional.of(newVersion);
        }

        @Override
        public String toString() {
            return "version " + oldVersion + " → " + newVersion;
        }
    }

    /**
     * The output has another schema.
     *
     * @param oldSchema of the prior run
     * @param newSchema of the key
     */
    record SchemaChanged(String oldSchema, String newSchema) implements Reason {
        @Override
        public String kind() {
            return "SCHEMA_CHANGED";
        }

        @Override
        public Optional<String> before() {
            return Optional.of(oldSchema);
        }

        @Override
        public Optional<String> after() {
            return Optional.of(newSchema);
        }

        @Override
        public String toString() {
            return "schema " + oldSchema + " → " + newSchema;
        }
    }

    /**
     * Another pipeline, or part of one, defines the stage; results do not cross unasked, see
     * {@link org.runflow.PipelineBuilder#sharesResultsWith}.
     *
     * @param oldOwner that defined it in the prior run
     * @param newOwner that defines it now
     */
    record OwnerChanged(String oldOwner, String newOwner) implements Reason {
        @Override
        public String kind() {
            return "OWNER_CHANGED";
        }

        @Override
        public Optional<String> before() {
            return Optional.of(oldOwner);
        }

        @Override
        public Optional<String> after() {
            return Optional.of(newOwner);
        }

        @Override
        public String toString() {
            return "defined by " + oldOwner + " → " + newOwner;
        }
    }

    /** The prior result is of a release whose keys did not say which pipeline had defined the stage, so nobody can tell whether it may be taken. */
    record KeyFormChanged() implements Reason {
        @Override
        public String kind() {
            return "KEY_FORM_CHANGED";
        }

        @Override
        public String toString() {
            return "stored result is of an older release";
        }
    }

    /**
     * The result was committed, but its bytes are gone or have another length.
     *
     * @param digest of the lost value
     */
    record OutputMissing(String digest) implements Reason {
        @Override
        public String kind() {
            return "OUTPUT_MISSING";
        }

        @Override
        public String toString() {
            return "stored output " + Change.abbreviated(digest) + " is missing";
        }
    }

    /**
     * The result was committed, but reading it showed that its bytes are damaged.
     *
     * @param digest of the damaged value
     */
    record OutputCorrupt(String digest) implements Reason {
        @Override
        public String kind() {
            return "OUTPUT_CORRUPT";
        }

        @Override
        public String toString() {
            return "stored output " + Change.abbreviated(digest) + " is corrupt";
        }
    }

    /** The request forces it. */
    record Forced() implements Reason {
        @Override
        public String kind() {
            return "FORCED";
        }

        @Override
        public String toString() {
            return "forced";
        }
    }

    /** The stage opted out of reuse. */
    record NotCacheable() implements Reason {
        @Override
        public String kind() {
            return "NOT_CACHEABLE";
        }

        @Override
        public String toString() {
            return "not cacheable";
        }
    }

    /** Some of its items failed in the last run; they are tried again. */
    record ItemsFailed() implements Reason {
        @Override
        public String kind() {
            return "ITEMS_FAILED";
        }

        @Override
        public String toString() {
            return "items failed before";
        }
    }
}
