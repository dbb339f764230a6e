package org.runflow.internal.drive;

import java.util.SortedMap;
import org.runflow.internal.plan.Ingredients;

/**
 * What was found out about a stage when it was decided that it must compute.
 *
 * @param ingredients of its key
 * @param settings value text by component path
 * @param sharable whether the result of another run would do as well
 * @param reusing whether it may take parts of its result that are there
 */
record Prepared(Ingredients ingredients, SortedMap<String, String> settings, boolean sharable, boolean reusing) {}
