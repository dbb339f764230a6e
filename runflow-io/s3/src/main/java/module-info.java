/** Results and runs in a bucket of an object store that speaks S3. */
@SuppressWarnings("module") // the service is called so
module org.runflow.io.s3 {
    requires static transitive org.jspecify;
    requires transitive org.runflow.core;
    requires transitive org.runflow.io;
    requires transitive software.amazon.awssdk.services.s3;
    requires software.amazon.awssdk.core;
    requires software.amazon.awssdk.awscore;

    exports org.runflow.io.s3;
}
