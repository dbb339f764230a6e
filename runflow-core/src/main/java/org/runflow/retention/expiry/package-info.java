/** What has expired by the rules of retention, and what that sets free. */
@org.jspecify.annotations.NullMarked
package org.runflow.retention.expiry;
