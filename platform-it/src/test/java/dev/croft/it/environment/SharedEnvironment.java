package dev.croft.it.environment;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the one environment of the run with the first test class, ends it after the last. */
public final class SharedEnvironment implements BeforeAllCallback, ParameterResolver {
  @Override
  public void beforeAll(ExtensionContext context) {
    of(context);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == RunningEnvironment.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return of(context);
  }

  private static RunningEnvironment of(ExtensionContext context) {
    RunningEnvironment environment =
        context
            .getRoot()
            .getStore(Namespace.create(SharedEnvironment.class))
            .getOrComputeIfAbsent(
                RunningEnvironment.class,
                name -> RunningEnvironment.start(),
                RunningEnvironment.class);
    // Where the file of Arquillian looks for the server.
    System.setProperty(
        "croft.it.management", Integer.toString(environment.ports().frontEnd(1).management()));
    System.setProperty("croft.it.wildfly", environment.wildFly().toString());
    return environment;
  }
}
