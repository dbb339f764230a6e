/** Examples to run: {@code mvn -q -Pexample -Drunflow.example=predictions}. */
@org.jspecify.annotations.NullMarked
package org.runflow.docs.example;
