/** Examples to run: {@code mvn -q -Pexample -Drunflow.example=predictions}, or {@code recordings}. */
@org.jspecify.annotations.NullMarked
package org.runflow.docs.example;
